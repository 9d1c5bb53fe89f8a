import type { Desk } from "#access/actor.ts";
import { Amount } from "#ui/display/numbers.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import { spanOfReport } from "../model/report-name.ts";
import type { ReportRow } from "../queries/expense-reports.ts";
import { ReportState } from "./report-state.tsx";

/** Expense reports by period, each opening whole. */
export function ReportList({ rows, desk }: { rows: readonly ReportRow[]; desk: Desk }) {
  const amount = (of: ReportRow["total"]) => <Amount of={of} currency={desk.currency} locale={desk.locale} />;
  const columns: Column<ReportRow>[] = [
    {
      key: "period",
      head: "Period",
      main: true,
      cell: (report) => (
        <>
          {spanOfReport(report, desk.locale)}{" "}
          <span className="text-muted">{report.name || report.period.startsOn.slice(0, 4)}</span>
        </>
      ),
    },
    { key: "state", head: "State", cell: ({ status }) => <ReportState status={status} /> },
    {
      key: "count",
      head: "Expenses",
      numeric: true,
      phone: "hide",
      cell: ({ count }) => count,
    },
    { key: "billable", head: "Billable", numeric: true, phone: "hide", cell: ({ billable }) => amount(billable) },
    {
      key: "due",
      head: "Amount due",
      numeric: true,
      phone: "hide",
      cell: ({ due }) => amount(due),
    },
    { key: "total", head: "Total", numeric: true, phone: "end", cell: ({ total }) => amount(total) },
  ];
  return (
    <Table
      label="Expense reports"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/expenses/${id}`}
    />
  );
}
