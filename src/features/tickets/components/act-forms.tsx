"use client";

import { Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { assignTicketAction, completeTicketAction, reopenTicketAction } from "../actions.ts";

/** Takes a ticket that nobody has. */
export function AcceptForm({ ticketId }: { ticketId: string }) {
  return (
    <ActionForm action={assignTicketAction} guard={false} label="Accept">
      <Hidden name="ticketId" value={ticketId} />
      <Hidden name="accept" value="true" />
      <SubmitButton id="accept" look="secondary" sending="Taking…">
        Accept
      </SubmitButton>
    </ActionForm>
  );
}

/** Finishes a ticket, with the resolution said on the way. */
export function CompleteForm({ ticketId, resolution }: { ticketId: string; resolution: string }) {
  return (
    <ActionForm action={completeTicketAction} submit="Complete ticket" sending="Completing…" label="Complete">
      <Hidden name="ticketId" value={ticketId} />
      <Hidden name="wasResolution" value={resolution} />
      <TextArea
        name="resolution"
        label="Resolution"
        className="[&_textarea]:min-h-20"
        maxLength={32000}
        defaultValue={resolution}
        hint="What solved it. May stay empty. Nobody is mailed."
      />
    </ActionForm>
  );
}

/** Brings a completed ticket back. */
export function ReopenForm({ ticketId }: { ticketId: string }) {
  return (
    <ActionForm action={reopenTicketAction} guard={false} label="Reopen">
      <Hidden name="ticketId" value={ticketId} />
      <SubmitButton look="secondary" sending="Reopening…">
        Reopen
      </SubmitButton>
    </ActionForm>
  );
}
