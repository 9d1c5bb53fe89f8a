import type { Clock } from "#features/activity/model/clock.ts";
import { momentIn } from "#features/activity/model/clock.ts";
import { StatusDot } from "#ui/badge.tsx";
import { Moment } from "#ui/display/numbers.tsx";
import { Icon } from "#ui/icon.tsx";
import { lock } from "#ui/icons.ts";
import { Notice } from "#ui/notice.tsx";
import { acceptsExpenses, expenseReportLabels } from "../model/expense-report-status.ts";
import type { ReportRow } from "../queries/expense-reports.ts";

/** Where a report stands, in a dot and a word; locked ones with a lock. */
export function ReportState({ status }: { status: ReportRow["status"] }) {
  const { text, tone } = expenseReportLabels[status];
  return (
    <span className="inline-flex items-center gap-1.5">
      <StatusDot tone={tone}>{text}</StatusDot>
      {!acceptsExpenses(status) && <Icon of={lock} size={13} className="text-muted" />}
    </span>
  );
}

/** What happened to a report last, in a sentence: who has it, who decided, and why. */
export function ReportStory({
  report,
  approverNames,
  clock,
  isOwn,
}: {
  report: ReportRow;
  approverNames: readonly string[];
  clock: Clock;
  isOwn: boolean;
}) {
  const { status, submittedAt, decidedAt, decidedByName, paidAt, reason } = report;
  if (status === "rejected") {
    return (
      <Notice kind="bad" title={`Rejected by ${decidedByName ?? "an approver"}`}>
        <p className="whitespace-pre-line">{reason}</p>
        {isOwn && <p className="mt-1 text-muted text-sm">Correct it below, then submit it again.</p>}
      </Notice>
    );
  }
  if (status === "paid" && paidAt) {
    return (
      <p className="text-muted text-sm">
        Approved by {decidedByName}, paid <Moment at={paidAt} {...momentIn(clock, paidAt)} />. Nobody can change it any
        more.
      </p>
    );
  }
  if (status === "approved" && decidedAt) {
    return (
      <p className="text-muted text-sm">
        Approved by {decidedByName} <Moment at={decidedAt} {...momentIn(clock, decidedAt)} />. To change something, ask
        for it to be rejected.
      </p>
    );
  }
  if (status === "submitted" && submittedAt) {
    return (
      <p className="text-muted text-sm">
        Submitted <Moment at={submittedAt} {...momentIn(clock, submittedAt)} />. Waits for{" "}
        {approverNames.join(" or ") || "an approver"}.
      </p>
    );
  }
  return null;
}
