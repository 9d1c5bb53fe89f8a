import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { assignTicketAction, reopenTicketAction } from "../actions.ts";

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
