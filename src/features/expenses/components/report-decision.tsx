import { decisionKeys } from "#features/time/components/decision-bar.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { Shortcuts } from "#ui/shell/shortcuts.tsx";
import { approveExpenseReportAction, rejectExpenseReportAction } from "../actions.ts";
import type { ReportView } from "../queries/expense-report.ts";

/** Approve or reject the report exactly as it is on the screen; the reason is asked for at an address of its own, so that it works without JavaScript. */
export function ReportDecision({
  report,
  isRejecting,
  href,
}: {
  report: ReportView;
  isRejecting: boolean;
  /** Where this decision stands. */
  href: string;
}) {
  const { may, person, status } = report;
  if (!may.approve && !may.reject) return null;
  const what = (
    <>
      <Hidden name="reportId" value={report.id} />
      <Hidden name="version" value={report.version} />
    </>
  );
  if (isRejecting && may.reject) {
    return (
      <ActionForm
        action={rejectExpenseReportAction}
        submit="Reject"
        sending="Rejecting…"
        look="danger"
        draft={`reject-${report.id}`}
        label="Reject the expense report"
        className="grid max-w-2xl gap-3"
        aside={
          <ButtonLink href={href} look="quiet">
            Cancel
          </ButtonLink>
        }
      >
        {what}
        <TextArea
          name="reason"
          label="Reason"
          required
          rows={2}
          maxLength={2000}
          autoFocus
          hint={`${person.name} reads it in the app and by mail, corrects the report and submits it again.`}
        />
      </ActionForm>
    );
  }
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Shortcuts keys={decisionKeys} />
      {may.approve && (
        <ActionForm action={approveExpenseReportAction} guard={false} label="Approve the expense report">
          {what}
          <SubmitButton id="approve" sending="Approving…">
            Approve expenses
          </SubmitButton>
        </ActionForm>
      )}
      {may.reject && (
        <ButtonLink id="reject" href={`${href}${href.includes("?") ? "&" : "?"}reject=1`} scroll={false}>
          {status === "approved" ? "Reject, to re-open it…" : "Reject…"}
        </ButtonLink>
      )}
    </div>
  );
}
