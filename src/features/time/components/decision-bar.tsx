import { ButtonLink } from "#ui/button.tsx";
import { Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { Shortcuts } from "#ui/shell/shortcuts.tsx";
import { approveTimesheetAction, rejectTimesheetAction } from "../actions.ts";
import type { SheetView } from "../model/sheet-view.ts";

/** The keys of a decision: they press what has these ids. */
export const decisionKeys = [
  { keys: "a", label: "Approve", press: "approve" },
  { keys: "r", label: "Reject, with a reason", press: "reject" },
] as const;

/** Approve or reject what is on the screen; the reason is asked for at an address of its own, so that it works without JavaScript. */
export function DecisionBar({
  sheet,
  may,
  isRejecting,
  rejectHref,
  cancelHref,
}: {
  sheet: SheetView;
  may: { readonly approve: boolean; readonly reject: boolean };
  isRejecting: boolean;
  rejectHref: string;
  cancelHref: string;
}) {
  if (sheet.id === null || !(may.approve || may.reject)) return null;
  const what = (
    <>
      <Hidden name="timesheetId" value={sheet.id} />
      <Hidden name="version" value={sheet.version} />
    </>
  );
  if (isRejecting && may.reject) {
    return (
      <ActionForm
        action={rejectTimesheetAction}
        submit="Reject"
        sending="Rejecting…"
        look="danger"
        draft={`reject-${sheet.id}`}
        label="Reject the timesheet"
        aside={
          <ButtonLink href={cancelHref} look="quiet">
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
          hint={`${sheet.ownerName} reads it in the app and by mail, corrects the timesheet and submits it again.`}
        />
      </ActionForm>
    );
  }
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Shortcuts keys={decisionKeys} />
      {may.approve && (
        <ActionForm action={approveTimesheetAction} guard={false} label="Approve the timesheet">
          {what}
          <SubmitButton id="approve" sending="Approving…">
            Approve timesheet
          </SubmitButton>
        </ActionForm>
      )}
      {may.reject && (
        <ButtonLink id="reject" href={rejectHref} scroll={false}>
          {sheet.status === "approved" ? "Reject, to re-open it…" : "Reject…"}
        </ButtonLink>
      )}
    </div>
  );
}
