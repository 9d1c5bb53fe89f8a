import type { ReactNode } from "react";
import { ButtonLink } from "#ui/button.tsx";
import { Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { Shortcuts } from "#ui/shell/shortcuts.tsx";
import { approveExpenseReportAction, rejectExpenseReportAction } from "../actions.ts";
import type { ReportView } from "../queries/expense-report.ts";

// They press what has these ids.
const keys = [
  { keys: "a", label: "Approve", press: "approve" },
  { keys: "r", label: "Send back, with a reason", press: "reject" },
] as const;

/**
 * Approves the report that is on the screen, or what is left of it when expenses are refused among the children; or sends it
 * back. The reason for the whole is asked for at an address of its own, so that it works without JavaScript.
 */
export function ReviewForm({
  report,
  isRejecting,
  href,
  backHref,
  children,
}: {
  report: ReportView;
  isRejecting: boolean;
  /** Where this decision stands. */
  href: string;
  /** Where it leads; the beginning of what waits unless told otherwise. */
  backHref?: string | undefined;
  children: ReactNode;
}) {
  const { may, person, status } = report;
  if (!may.approve && !may.reject) return children;
  const isSendingBack = (isRejecting || !may.approve) && may.reject;
  const rejectHref = `${href}${href.includes("?") ? "&" : "?"}reject=1`;
  const words = status === "approved" ? "Reject, to re-open it…" : "Send back…";
  if (!may.approve && !isRejecting) {
    return (
      <>
        <div>
          <Shortcuts keys={keys.slice(1)} />
          <ButtonLink id="reject" href={rejectHref} scroll={false}>
            {words}
          </ButtonLink>
        </div>
        {children}
      </>
    );
  }
  return (
    <ActionForm
      key={isSendingBack ? "back" : "on"}
      action={isSendingBack ? rejectExpenseReportAction : approveExpenseReportAction}
      draft={`decide-${report.id}`}
      label={isSendingBack ? "Send the expense report back" : "Approve the expense report"}
      className="group/decide"
    >
      <Hidden name="reportId" value={report.id} />
      <Hidden name="version" value={report.version} />
      {backHref && <Hidden name="back" value={backHref} />}
      {isSendingBack ? (
        <div className="grid max-w-2xl gap-3">
          <TextArea
            name="reason"
            label="Reason"
            rows={2}
            maxLength={2000}
            autoFocus
            hint={`${person.name} reads it in the app and by mail, corrects the report and submits it again. Single expenses can say why below.`}
          />
          <div className="flex flex-wrap gap-2">
            <SubmitButton look="danger" sending="Sending back…">
              Send back
            </SubmitButton>
            <ButtonLink href={href} look="quiet" scroll={false}>
              Cancel
            </ButtonLink>
          </div>
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <Shortcuts keys={keys} />
          <SubmitButton id="approve" sending="Approving…">
            <span className="group-has-[[name^='why.']:not(:placeholder-shown)]/decide:hidden">Approve expenses</span>
            <span className="hidden group-has-[[name^='why.']:not(:placeholder-shown)]/decide:inline">
              Approve the rest
            </span>
          </SubmitButton>
          {may.reject && (
            <ButtonLink id="reject" href={rejectHref} scroll={false}>
              {words}
            </ButtonLink>
          )}
          <span className="hidden text-muted text-sm group-has-[[name^='why.']:not(:placeholder-shown)]/decide:inline">
            What is refused goes back to {person.name} with its reason, and can be handed in again.
          </span>
        </div>
      )}
      {children}
    </ActionForm>
  );
}
