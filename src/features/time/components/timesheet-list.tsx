import { formatSpan } from "#kernel/calendar.ts";
import { sumOfMinutes, sumOfMoney } from "#kernel/quantity.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Person } from "#ui/avatar.tsx";
import { StatusDot } from "#ui/badge.tsx";
import { Amount, ClockTime } from "#ui/display/numbers.tsx";
import { AboveRow, Table } from "#ui/display/table.tsx";
import { Empty } from "#ui/empty.tsx";
import { hrefOfTimesheets, type TimesheetFilter } from "../model/timesheet-filter.ts";
import { timesheetStatusLabels } from "../model/timesheet-status.ts";
import type { SheetRow } from "../queries/timesheets-in-list.ts";
import { PayTick } from "./pay-forms.tsx";
import type { Habits } from "./time-line.tsx";

/** Timesheets to read down, with what they add up to. */
export function TimesheetList({
  rows,
  habits,
  filter,
  year,
  paying,
}: {
  rows: readonly SheetRow[];
  habits: Habits;
  filter: TimesheetFilter;
  /** The year that need not be said. */
  year: string;
  /** How rows stand that can be ticked for payment; absent where none can. */
  paying?: "none" | "all";
}) {
  return (
    <Table
      label="Timesheets"
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/timesheets/${row.id}`}
      empty={<NoSheets filter={filter} />}
      columns={[
        ...(paying
          ? [
              {
                key: "pay",
                head: <span className="sr-only">Pay</span>,
                phone: "end" as const,
                cell: (row: SheetRow) => (
                  <AboveRow>
                    <PayTick
                      payable={{ timesheetId: row.id, version: row.version }}
                      name={row.ownerName}
                      isTicked={paying === "all"}
                    />
                  </AboveRow>
                ),
              },
            ]
          : []),
        { key: "person", head: "Person", main: true, cell: (row) => <Person name={row.ownerName} />, total: "Total" },
        { key: "period", head: "Period", cell: (row) => formatSpan(row.period, habits.locale, year) },
        {
          key: "status",
          head: "Status",
          phone: "end",
          cell: (row) => {
            const { tone, text } = timesheetStatusLabels[row.status];
            return <StatusDot tone={tone}>{text}</StatusDot>;
          },
        },
        {
          key: "worked",
          head: "Worked",
          numeric: true,
          cell: (row) => <ClockTime of={row.worked} />,
          total: <ClockTime of={sumOfMinutes(rows.map(({ worked }) => worked))} />,
        },
        {
          key: "billable",
          head: "To bill",
          numeric: true,
          cell: (row) => <ClockTime of={row.billable} />,
          total: <ClockTime of={sumOfMinutes(rows.map(({ billable }) => billable))} />,
        },
        {
          key: "amount",
          head: "Amount",
          numeric: true,
          cell: (row) => <Amount of={row.amount} {...habits} />,
          total: <Amount of={sumOfMoney(rows.map(({ amount }) => amount))} {...habits} />,
        },
      ]}
    />
  );
}

function NoSheets({ filter }: { filter: TimesheetFilter }) {
  if (filter === "mine")
    return <Empty action={<TextLink href="/timesheet">My timesheet</TextLink>}>All is handed in.</Empty>;
  const [other, words] =
    filter === "approved" ? (["unapproved", "Not yet approved"] as const) : (["approved", "Approved ones"] as const);
  return (
    <Empty action={<TextLink href={hrefOfTimesheets(other)}>{words}</TextLink>}>No timesheet is in this state.</Empty>
  );
}
