"use client";

import { ButtonLink } from "#ui/button.tsx";
import { Checkbox } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { copyTicketAction } from "../actions.ts";
import { copyPartNames, copyParts, usualParts } from "../model/copy-parts.ts";

/** Makes a new ticket like this one, with the parts that are ticked. */
export function CopyForm({ ticketId, number, title }: { ticketId: string; number: string; title: string }) {
  return (
    <ActionForm
      action={copyTicketAction}
      submit="Make the copy"
      sending="Copying…"
      label="Copy"
      aside={
        <ButtonLink href={`/tickets/${number}`} look="quiet">
          Cancel
        </ButtonLink>
      }
    >
      <Hidden name="ticketId" value={ticketId} />
      <Field name="title" label="Title" required maxLength={255} defaultValue={title} autoFocus />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 font-medium text-sm">What comes along</legend>
        {copyPartNames.map((part) => (
          <Checkbox
            key={part}
            name="parts"
            value={part}
            label={copyParts[part]}
            defaultChecked={usualParts.includes(part)}
          />
        ))}
        <p className="text-muted text-xs">
          Customer, type, priority, queue, category and issue always come along; time, notes, materials, expenses and
          files never do.
        </p>
      </fieldset>
    </ActionForm>
  );
}
