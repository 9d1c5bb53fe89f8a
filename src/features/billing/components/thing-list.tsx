import type { Desk } from "#access/actor.ts";
import { formatDay, formatInstant } from "#kernel/calendar.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Amount, ClockTime } from "#ui/display/numbers.tsx";
import { AboveRow, Table } from "#ui/display/table.tsx";
import { Empty } from "#ui/empty.tsx";
import { type BillingState, billingStateLabels, thingWords } from "../model/billing-state.ts";
import type { ThingRow } from "../queries/things-in-state.ts";

type Habits = Pick<Desk, "currency" | "locale">;

/** Where a thing can be looked at: its ticket, or the sheet or report it is on. */
function hrefOfThing({ kind, id, ticketNumber, sheetId }: ThingRow): string {
  if (ticketNumber !== null) return `/tickets/${ticketNumber}`;
  if (sheetId === null) return "#";
  return kind === "time" ? `/timesheets/${sheetId}` : `/expenses/items/${id}`;
}

function Tick({ row, isTicked }: { row: ThingRow; isTicked: boolean }) {
  return (
    <input
      key={String(isTicked)}
      type="checkbox"
      name="item"
      value={JSON.stringify({ kind: row.kind, id: row.id, version: row.version })}
      defaultChecked={isTicked}
      aria-label={`Choose ${row.label || thingWords[row.kind].one} of ${row.personName}`}
      className="size-4"
    />
  );
}

function End({ row, now, timeZone, locale }: { row: ThingRow; now: Date; timeZone: string; locale: string }) {
  if (!row.end) return null;
  const { by, at, reason, reference } = row.end;
  const said = reference === "" ? reason : `Invoice ${reference}`;
  return (
    <span className="text-muted">
      {said === "" ? "" : `${said} · `}
      {by}, {formatInstant(at, now, timeZone, locale)}
    </span>
  );
}

/** The things of a pile to read down; with ticks where something can be done with them. */
export function ThingList({
  rows,
  state,
  ticking,
  habits,
  clock,
}: {
  rows: readonly ThingRow[];
  state: BillingState;
  /** How rows stand that can be ticked; absent where nothing can be done. */
  ticking?: "none" | "all" | undefined;
  habits: Habits;
  clock: { readonly now: Date; readonly timeZone: string };
}) {
  const isEnded = rows.some(({ end }) => end !== null);
  return (
    <Table
      label={`Things that are ${billingStateLabels[state].text.toLowerCase()}`}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={hrefOfThing}
      empty={<Empty>Nothing is in this state in these days.</Empty>}
      columns={[
        ...(ticking
          ? [
              {
                key: "tick",
                head: <span className="sr-only">Choose</span>,
                phone: "end" as const,
                cell: (row: ThingRow) => (
                  <AboveRow>
                    <Tick row={row} isTicked={ticking === "all"} />
                  </AboveRow>
                ),
              },
            ]
          : []),
        { key: "day", head: "Day", cell: (row) => formatDay(row.day, habits.locale) },
        {
          key: "label",
          head: "What",
          main: true,
          width: "w-full",
          cell: (row) => <span className="line-clamp-1">{row.label || `A ${thingWords[row.kind].one}`}</span>,
        },
        { key: "person", head: "Person", cell: (row) => row.personName },
        { key: "customer", head: "Customer", from: "lg", cell: (row) => row.customerName ?? "" },
        {
          key: "ticket",
          head: "Ticket",
          from: "md",
          phone: "hide",
          cell: (row) =>
            row.ticketNumber && (
              <AboveRow>
                <TextLink href={`/tickets/${row.ticketNumber}`}>{row.ticketNumber}</TextLink>
              </AboveRow>
            ),
        },
        {
          key: "worked",
          head: "Worked",
          numeric: true,
          cell: (row) => (row.kind === "time" ? <ClockTime of={row.worked} /> : ""),
        },
        { key: "worth", head: "Worth", numeric: true, cell: (row) => <Amount of={row.worth} {...habits} /> },
        ...(isEnded
          ? [
              {
                key: "end",
                head: "How it ended",
                cell: (row: ThingRow) => <End row={row} {...clock} locale={habits.locale} />,
              },
            ]
          : []),
      ]}
    />
  );
}
