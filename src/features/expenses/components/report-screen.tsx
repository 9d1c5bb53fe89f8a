import type { Actor } from "#access/actor.ts";
import { clockOf } from "#features/activity/model/clock.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { acceptsExpenses } from "../model/expense-report-status.ts";
import type { ReportView } from "../queries/expense-report.ts";
import { ExpenseTable } from "./expense-table.tsx";
import { RecallReportForm, SubmitReportForm } from "./report-acts.tsx";
import { ReportDecision } from "./report-decision.tsx";
import { ReportStory } from "./report-state.tsx";
import { ReportTotals } from "./report-totals.tsx";

/** An expense report whole: its story, totals and expenses, and what the reader may do with it. */
export function ReportScreen({
  actor,
  report,
  isRejecting = false,
}: {
  actor: Actor;
  report: ReportView;
  isRejecting?: boolean;
}) {
  const isOwn = report.person.id === actor.id;
  const shown = { reportId: report.id, version: report.version };
  const { may } = report;
  return (
    <div className="grid gap-4">
      <ReportStory report={report} approverNames={report.approverNames} clock={clockOf(actor)} isOwn={isOwn} />
      <ReportDecision report={report} isRejecting={isRejecting} href={`/expenses/${report.id}`} />
      <ReportTotals report={report} desk={actor.desk} />
      <Section framed title="Expenses">
        {report.lines.length === 0 ? (
          <Empty action={isOwn && <ButtonLink href="/expenses/new">Add an expense</ButtonLink>}>
            Nothing was spent in this period.
          </Empty>
        ) : (
          <ExpenseTable lines={report.lines} desk={actor.desk} mayAmend={isOwn && acceptsExpenses(report.status)} />
        )}
      </Section>
      <div data-screen-only className="flex flex-wrap items-start gap-3 empty:hidden">
        {may.submit && (
          <>
            <SubmitReportForm {...shown} />
            <p className="self-center text-muted text-sm">
              It locks, and {report.approverNames.join(" and ") || "the approver"} is told in the app and by mail.
            </p>
          </>
        )}
        {may.recall && <RecallReportForm {...shown} />}
      </div>
    </div>
  );
}
