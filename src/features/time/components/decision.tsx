import type { FormAction } from "#kernel/form-state.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { Shortcuts } from "#ui/shell/shortcuts.tsx";

// They press what has these ids.
const keys = [
  { keys: "a", label: "Approve", press: "approve" },
  { keys: "r", label: "Reject, with a reason", press: "reject" },
] as const;

/** What is decided about, in words and as it stands on the screen. */
export interface Decidable {
  readonly id: string;
  readonly version: number;
  readonly isApproved: boolean;
  readonly ownerName: string;
  /** "timesheet": what it is called in a sentence. */
  readonly noun: string;
  /** "Approve timesheet": what the button says. */
  readonly approveWords: string;
  /** What becomes of it when it is rejected, for whoever types the reason. */
  readonly afterwards?: string;
  /** The field that carries its id. */
  readonly idField: string;
  readonly approve: FormAction;
  readonly reject: FormAction;
}

/** Approve or reject exactly what is on the screen; the reason is asked for at an address of its own, so that it works without JavaScript. */
export function Decision({
  of: { id, version, isApproved, ownerName, noun, approveWords, idField, approve, reject, afterwards },
  may,
  isRejecting,
  rejectHref,
  cancelHref,
  backHref,
}: {
  of: Decidable;
  may: { readonly approve: boolean; readonly reject: boolean };
  isRejecting: boolean;
  rejectHref: string;
  cancelHref: string;
  /** Where the decision leads; the beginning of what waits unless told otherwise. */
  backHref?: string | undefined;
}) {
  if (!may.approve && !may.reject) return null;
  const what = (
    <>
      {backHref && <Hidden name="back" value={backHref} />}
      <Hidden name={idField} value={id} />
      <Hidden name="version" value={version} />
    </>
  );
  if (isRejecting && may.reject) {
    return (
      <ActionForm
        action={reject}
        submit="Reject"
        sending="Rejecting…"
        look="danger"
        draft={`reject-${id}`}
        label={`Reject the ${noun}`}
        className="max-w-2xl"
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
          hint={`${ownerName} reads it in the app and by mail${afterwards ?? `, corrects the ${noun.split(" ").at(-1)} and submits it again`}.`}
        />
      </ActionForm>
    );
  }
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Shortcuts keys={keys} />
      {may.approve && (
        <ActionForm action={approve} guard={false} label={`Approve the ${noun}`} className="justify-items-start">
          {what}
          <SubmitButton id="approve" sending="Approving…">
            {approveWords}
          </SubmitButton>
        </ActionForm>
      )}
      {may.reject && (
        <ButtonLink id="reject" href={rejectHref} scroll={false}>
          {isApproved ? "Reject, to re-open it…" : "Reject…"}
        </ButtonLink>
      )}
    </div>
  );
}
