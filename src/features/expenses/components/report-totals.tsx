import type { Desk } from "#access/actor.ts";
import { formatMoney } from "#kernel/money.ts";
import { money } from "#kernel/quantity.ts";
import { Stat, Stats } from "#ui/display/stat.tsx";
import type { ReportRow } from "../queries/expense-reports.ts";

/** What a report amounts to: in all, on to customers, paid with own money, and what of that is still due. */
export function ReportTotals({ report, desk }: { report: ReportRow; desk: Desk }) {
  const shown = (amount: number) => formatMoney(money(amount), desk.currency, desk.locale);
  const { due, cashAdvance, reimbursable, total } = report;
  const ofAdvance = `${shown(reimbursable)} own money − ${shown(cashAdvance)} advance`;
  return (
    <Stats>
      <Stat
        label="Total"
        value={shown(total)}
        note={`${report.count} ${report.count === 1 ? "expense" : "expenses"}`}
      />
      <Stat label="Billable" value={shown(report.billable)} note="Goes to customers" />
      {total > reimbursable && <Stat label="Company money" value={shown(total - reimbursable)} note="Not refunded" />}
      <Stat
        label={due < 0 ? "To give back" : "Amount due"}
        value={shown(Math.abs(due))}
        note={cashAdvance > 0 ? ofAdvance : "Paid with own money"}
        tone={due < 0 ? "amber" : undefined}
      />
    </Stats>
  );
}
