import type { Desk } from "#access/actor.ts";
import { PayTick } from "#features/time/components/pay-forms.tsx";
import { money, sumOfMoney } from "#kernel/quantity.ts";
import { Person } from "#ui/avatar.tsx";
import { Amount } from "#ui/display/numbers.tsx";
import { AboveRow, type Column, Table } from "#ui/display/table.tsx";
import { Empty } from "#ui/empty.tsx";
import { spanOfReport } from "../model/report-name.ts";
import type { ReportRow } from "../queries/expense-reports.ts";
import { ReportState } from "./report-state.tsx";

/** Expense reports of people to read down, with what they add up to. */
export function ReportsOfPeople({
  rows,
  desk,
  paying,
}: {
  rows: readonly ReportRow[];
  desk: Desk;
  /** How rows stand that can be ticked for payment; absent where none can. */
  paying?: "none" | "all";
}) {
  const amount = (of: ReportRow["total"]) => <Amount of={of} currency={desk.currency} locale={desk.locale} />;
  const sum = (of: (row: ReportRow) => number) => amount(sumOfMoney(rows.map(of)));
  const tick: Column<ReportRow>[] = paying
    ? [
        {
          key: "pay",
          head: <span className="sr-only">Pay</span>,
          phone: "end",
          cell: (row) => (
            <AboveRow>
              <PayTick
                payable={{ reportId: row.id, version: row.version }}
                name={row.person.name}
                isTicked={paying === "all"}
              />
            </AboveRow>
          ),
        },
      ]
    : [];
  return (
    <Table
      label="Expense reports"
      spread
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/expenses/${row.id}`}
      empty={<Empty>No expense report is in this state.</Empty>}
      columns={[
        ...tick,
        { key: "person", head: "Person", main: true, cell: (row) => <Person name={row.person.name} />, total: "Total" },
        {
          key: "period",
          head: "Period",
          cell: (row) => (
            <>
              {spanOfReport(row, desk.locale)} {row.name && <span className="text-muted">{row.name}</span>}
            </>
          ),
        },
        { key: "state", head: "State", phone: "end", cell: ({ status }) => <ReportState status={status} /> },
        {
          key: "total",
          head: "Total",
          numeric: true,
          from: "md",
          phone: "hide",
          cell: ({ total }) => amount(total),
          total: sum(({ total }) => total),
        },
        {
          key: "advance",
          head: "Cash advance",
          numeric: true,
          from: "lg",
          phone: "hide",
          cell: ({ cashAdvance }) => (cashAdvance > 0 ? amount(money(-cashAdvance)) : null),
          total: sum(({ cashAdvance }) => -cashAdvance),
        },
        {
          key: "due",
          head: "Amount due",
          numeric: true,
          cell: ({ due }) => amount(due),
          total: sum(({ due }) => due),
        },
      ]}
    />
  );
}
