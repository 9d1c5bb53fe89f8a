import type { ReactNode } from "react";
import type { Actor } from "#access/actor.ts";
import { clockOf, momentIn } from "#features/activity/model/clock.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Person } from "#ui/avatar.tsx";
import { Moment } from "#ui/display/numbers.tsx";
import { spanOfReport } from "../model/report-name.ts";
import { expenseReport } from "../queries/expense-report.ts";
import { ReportState } from "./report-state.tsx";
import { ReportTotals } from "./report-totals.tsx";
import { ReviewForm } from "./review-form.tsx";
import { ReviewedItems } from "./reviewed-items.tsx";

/** An expense report as its approver reads it beside the list of what waits: sums, expenses, and the decision. */
export async function ReportReview({
  actor,
  reportId,
  isRejecting,
  href,
  backHref,
  children,
}: {
  actor: Actor;
  reportId: string;
  isRejecting: boolean;
  href: string;
  /** Where a decision leads. */
  backHref?: string;
  /** What else of this person and period is worth a look. */
  children?: ReactNode;
}) {
  const report = await expenseReport(actor, reportId);
  if (!report) return null;
  const clock = clockOf(actor);
  const { submittedAt } = report;
  return (
    <article aria-label={`Expenses of ${report.person.name}`} className="grid gap-4 px-4 py-4 md:px-5">
      <header className="grid gap-1">
        <h2 className="flex flex-wrap items-center gap-x-2 font-semibold text-lg">
          <Person name={report.person.name} /> {spanOfReport(report, actor.desk.locale)}
          {report.name && <span className="font-normal text-muted">{report.name}</span>}
        </h2>
        <p className="flex flex-wrap gap-x-3 text-muted text-sm">
          <ReportState status={report.status} />
          {submittedAt && <Moment at={submittedAt} {...momentIn(clock, submittedAt)} />}
          <span>{report.remarks.join(" · ") || "nothing unusual"}</span>
          <TextLink href={`/expenses/${report.id}`}>Open the report</TextLink>
        </p>
      </header>
      <ReviewForm report={report} isRejecting={isRejecting} href={href} backHref={backHref}>
        <ReportTotals report={report} desk={actor.desk} />
        <ReviewedItems report={report} desk={actor.desk} />
      </ReviewForm>
      {children}
    </article>
  );
}
