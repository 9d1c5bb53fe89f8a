import type { Desk } from "#access/actor.ts";
import { formatMoney } from "#kernel/money.ts";
import { Stat, Stats } from "#ui/display/stat.tsx";
import type { ReportRow } from "../queries/expense-reports.ts";

/** What a report amounts to: in all, back to the person, and on to customers. */
export function ReportTotals({ report, desk }: { report: ReportRow; desk: Desk }) {
  const shown = (amount: ReportRow["total"]) => formatMoney(amount, desk.currency, desk.locale);
  return (
    <Stats>
      <Stat
        label="Total"
        value={shown(report.total)}
        note={`${report.count} ${report.count === 1 ? "expense" : "expenses"}`}
      />
      <Stat label="To refund" value={shown(report.reimbursable)} note="Paid with own money" />
      <Stat label="Billable" value={shown(report.billable)} note="Goes to customers" />
    </Stats>
  );
}
