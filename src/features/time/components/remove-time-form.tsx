import { ButtonLink } from "#ui/button.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { removeTimeAction } from "../actions.ts";

/** Asks once more before an entry goes, and says what that means. */
export function RemoveTimeForm({
  entryId,
  version,
  worked,
  day,
  cancelHref,
}: {
  entryId: string;
  version: number;
  worked: string;
  day: string;
  cancelHref: string;
}) {
  return (
    <ActionForm
      action={removeTimeAction}
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
      <Notice kind="warn" title={`Remove ${worked} on ${day}?`}>
        It leaves the ticket and your timesheet. The record keeps what it said.
      </Notice>
    </ActionForm>
  );
}
