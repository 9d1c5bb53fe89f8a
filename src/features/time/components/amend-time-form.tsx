"use client";

import { ButtonLink } from "#ui/button.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { amendTimeAction } from "../actions.ts";
import type { TimeChoices } from "../model/time-choices.ts";
import { TimeFields, type TimeStart } from "./time-fields.tsx";

/** Corrects one's own entry. */
export function AmendTimeForm({
  entryId,
  version,
  from,
  choices,
  cancelHref,
}: {
  entryId: string;
  version: number;
  from: TimeStart;
  choices: TimeChoices;
  cancelHref: string;
}) {
  return (
    <ActionForm
      action={amendTimeAction}
      submit="Save"
      label="Correct time"
      aside={
        <ButtonLink href={cancelHref} look="quiet">
          Cancel
        </ButtonLink>
      }
    >
      <Hidden name="entryId" value={entryId} />
      <Hidden name="version" value={version} />
      <Hidden name="back" value={cancelHref} />
      <TimeFields choices={choices} from={from} entryId={entryId} />
    </ActionForm>
  );
}
