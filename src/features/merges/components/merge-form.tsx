"use client";

import { ButtonLink } from "#ui/button.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { mergeTicketAction } from "../actions.ts";

/** Does what the confirmation says, once. */
export function MergeForm({
  source,
  destination,
  cancelHref,
}: {
  source: { readonly id: string; readonly number: string };
  destination: { readonly id: string; readonly number: string };
  cancelHref: string;
}) {
  return (
    <ActionForm
      action={mergeTicketAction}
      guard={false}
      submit={`Merge ${source.number} into ${destination.number}`}
      sending="Merging…"
      look="danger"
      label="Merge"
      aside={
        <ButtonLink href={cancelHref} look="quiet">
          Cancel
        </ButtonLink>
      }
    >
      <Hidden name="ticketId" value={source.id} />
      <Hidden name="intoId" value={destination.id} />
    </ActionForm>
  );
}
