"use client";

import { RadioGroup } from "#ui/forms/choice.tsx";
import { Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { addNoteAction } from "../actions.ts";

const audiences = [
  { value: "internal", label: "Internal" },
  { value: "customer", label: "Customer can see this" },
];

/** Writes a note on a ticket; who can read it and that nobody is mailed is said before it is sent. */
export function NoteForm({ ticketId }: { ticketId: string }) {
  return (
    <ActionForm
      action={addNoteAction}
      draft={`note-${ticketId}`}
      label="Note"
      className="group/note gap-2 rounded-r-md border-line-strong border-l-2 bg-sunken p-3 has-[[value=customer]:checked]:border-teal has-[[value=customer]:checked]:bg-teal-soft"
    >
      <Hidden name="ticketId" value={ticketId} />
      <TextArea
        name="body"
        label="Note"
        bare
        required
        className="[&_textarea]:min-h-16"
        maxLength={32000}
        placeholder="Write a note"
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <RadioGroup
          className="[&>legend]:sr-only"
          name="visibility"
          label="Who can read it"
          inline
          options={audiences}
          defaultValue="internal"
        />
        <span className="min-w-0 flex-1 basis-32 text-muted text-xs">
          <span className="group-has-[[value=customer]:checked]/note:hidden">Only colleagues read it. </span>
          <span className="hidden group-has-[[value=customer]:checked]/note:inline">The customer can read it. </span>
          Nobody is mailed.
        </span>
        <SubmitButton>Add note</SubmitButton>
      </div>
    </ActionForm>
  );
}
