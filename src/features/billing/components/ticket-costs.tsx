import type { Desk } from "#access/actor.ts";
import { formatDay } from "#kernel/calendar.ts";
import { Nothing } from "#ui/display/nothing.tsx";
import { Amount, ClockTime } from "#ui/display/numbers.tsx";
import { Table } from "#ui/display/table.tsx";
import { Icon } from "#ui/icon.tsx";
import { box, car, clock } from "#ui/icons.ts";
import { thingWords } from "../model/billing-state.ts";
import { type CostLine, type CostSum, type CostSums, type Payer, payers, payerWords } from "../model/ticket-costs.ts";

type Habits = Pick<Desk, "currency" | "locale">;

const iconOf = { time: clock, material: box, expense: car } as const;

/** Everything a ticket costs in one table: what was worked, what is billed, what a contract covers, what nobody pays, and why. */
export function TicketCosts({ lines, sums, habits }: { lines: readonly CostLine[]; sums: CostSums; habits: Habits }) {
  const hides = lines.some(({ payer, amount }) => payer === "customer" && amount === null);
  return (
    <>
      <Table
        label="Time, materials and expenses"
        rows={lines}
        rowKey={({ id }) => id}
        rowHref={({ href }) => href}
        empty="Nothing was worked, used or spent yet."
        columns={[
          {
            key: "what",
            head: "What",
            main: true,
            width: "w-full",
            cell: (line) => <What {...{ line, habits }} />,
            total: "Total",
          },
          {
            key: "worked",
            head: "Worked",
            numeric: true,
            cell: ({ worked }) => (worked > 0 ? <Named name="Worked" of={<ClockTime of={worked} />} /> : <Nothing />),
            total: sums.worked > 0 && <Named name="Worked" of={<ClockTime of={sums.worked} />} />,
          },
          ...payers.map((payer) => ({
            key: payer,
            head: payerWords[payer],
            numeric: true,
            cell: (line: CostLine) =>
              line.payer === payer ? (
                <Named name={payerWords[payer]} of={<Worth {...{ line, habits }} />} />
              ) : (
                <Nothing />
              ),
            total: <Total {...{ payer, habits }} sum={sums.of[payer]} />,
          })),
        ]}
      />
      {hides && (
        <p className="pt-1.5 text-muted text-xs">
          Time of colleagues stands in hours: what it costs is shown to those who see their timesheets.
        </p>
      )}
    </>
  );
}

/** What a figure is, on a card that has no heads. */
function Named({ name, of }: { name: string; of: React.ReactNode }) {
  return (
    <>
      <span className="text-muted md:hidden">{name} </span>
      {of}
    </>
  );
}

function What({ line, habits }: { line: CostLine; habits: Habits }) {
  const { kind, what, personName, day, why } = line;
  return (
    <span className="flex items-start gap-2 whitespace-normal py-1.5">
      <Icon of={iconOf[kind]} size={14} label={thingWords[kind].one} className="mt-0.5 text-muted" />
      <span className="min-w-0">
        <span className="line-clamp-2 break-words font-medium">{what}</span>
        <span className="block font-normal text-muted text-xs">
          {formatDay(day, habits.locale)} · {personName} · {why}
        </span>
      </span>
    </span>
  );
}

function Worth({ line: { amount, counted }, habits }: { line: CostLine; habits: Habits }) {
  if (amount !== null) return <Amount of={amount} {...habits} />;
  return (
    <span className="text-muted">
      <ClockTime of={counted} /> h
    </span>
  );
}

function Total({ payer, sum, habits }: { payer: Payer; sum: CostSum; habits: Habits }) {
  if (sum.amount === 0 && sum.unpriced === 0) return <Nothing />;
  return (
    <Named
      name={payerWords[payer]}
      of={
        <>
          <Amount of={sum.amount} {...habits} />
          {sum.unpriced > 0 && (
            <span className="block font-normal text-muted text-xs">
              and <ClockTime of={sum.unpriced} /> h
            </span>
          )}
        </>
      }
    />
  );
}
