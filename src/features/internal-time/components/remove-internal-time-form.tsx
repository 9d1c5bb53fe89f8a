import { ButtonLink } from "#ui/button.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { removeInternalTimeAction } from "../actions.ts";

/** Asks once more before internal time goes, and says what that means. */
export function RemoveInternalTimeForm({
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
      action={removeInternalTimeAction}
      submit={`Remove ${worked}`}
      sending="Removing…"
      look="danger"
      guard={false}
      label="Remove internal time"
      aside={
        <ButtonLink href={cancelHref} look="quiet">
          Keep it
        </ButtonLink>
      }
    >
      <Hidden name="entryId" value={entryId} />
      <Hidden name="version" value={version} />
      <Notice kind="warn" title={`Remove ${worked} on ${day}?`}>
        It leaves your timesheet. The record keeps what it said.
      </Notice>
    </ActionForm>
  );
}
