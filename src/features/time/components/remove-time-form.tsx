import type { FormAction } from "#kernel/form-state.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { Notice } from "#ui/notice.tsx";

/** Asks once more before an entry goes, and says what that means. */
export function RemoveTimeForm({
  action,
  entryId,
  version,
  worked,
  day,
  leaves,
  cancelHref,
}: {
  action: FormAction;
  entryId: string;
  version: number;
  worked: string;
  day: string;
  /** Where it will no longer stand: "the ticket and your timesheet". */
  leaves: string;
  cancelHref: string;
}) {
  return (
    <ActionForm
      action={action}
      submit={`Remove ${worked}`}
      sending="Removing…"
      look="danger"
      guard={false}
      label="Remove time"
      aside={
        <ButtonLink href={cancelHref} look="quiet">
          Keep it
        </ButtonLink>
      }
    >
      <Hidden name="entryId" value={entryId} />
      <Hidden name="version" value={version} />
      <Hidden name="back" value={cancelHref} />
      <Notice kind="warn" title={`Remove ${worked} on ${day}?`}>
        It leaves {leaves}. The record keeps what it said.
      </Notice>
    </ActionForm>
  );
}
