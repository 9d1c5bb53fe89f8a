import type { Actor } from "#access/actor.ts";
import { Person } from "#ui/avatar.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { spanOfReport } from "../model/report-name.ts";
import { expenseReport } from "../queries/expense-report.ts";
import { ExpenseTable } from "./expense-table.tsx";
import { ReportDecision } from "./report-decision.tsx";
import { ReportState } from "./report-state.tsx";
import { ReportTotals } from "./report-totals.tsx";

/** An expense report as its approver reads it beside the list of what waits: sums, expenses, and the decision. */
export async function ReportReview({
  actor,
  reportId,
  isRejecting,
  href,
}: {
  actor: Actor;
  reportId: string;
  isRejecting: boolean;
  href: string;
}) {
  const report = await expenseReport(actor, reportId);
  if (!report) return null;
  return (
    <article aria-label={`Expenses of ${report.person.name}`} className="grid gap-4 px-4 py-4 md:px-5">
      <header className="grid gap-1">
        <h2 className="flex flex-wrap items-center gap-x-2 font-semibold text-lg">
          <Person name={report.person.name} /> {spanOfReport(report, actor.desk.locale)}
        </h2>
        <p className="flex flex-wrap gap-x-3 text-muted text-sm">
          <ReportState status={report.status} />
          <span>{report.remarks.join(" · ") || "nothing unusual"}</span>
        </p>
      </header>
      <ReportDecision report={report} isRejecting={isRejecting} href={href} />
      <ReportTotals report={report} desk={actor.desk} />
      <Section framed title="Expenses">
        <ExpenseTable lines={report.lines} desk={actor.desk} mayAmend={false} />
      </Section>
    </article>
  );
}
