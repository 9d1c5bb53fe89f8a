import { eventsFrom } from "#kernel/machine.ts";
import { ButtonLink } from "#ui/button.tsx";
import { check, pencil } from "#ui/icons.ts";
import { Popover } from "#ui/overlays/popover.tsx";
import { ticketMachine } from "../model/ticket-status.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";
import { AcceptForm, CompleteForm, ReopenForm } from "./act-forms.tsx";

/** What the reader may do with the ticket as a whole. */
export interface ActAbilities {
  readonly "ticket.edit": boolean;
  readonly "ticket.assign": boolean;
  readonly "ticket.complete": boolean;
  readonly "ticket.reopen": boolean;
}

/** The buttons of a ticket: what its stage allows, as far as the reader may. */
export function TicketActs({ ticket, may, holdsRole }: { ticket: TicketView; may: ActAbilities; holdsRole: boolean }) {
  const events = eventsFrom(ticketMachine, ticket.status.stage);
  return (
    <>
      {may["ticket.edit"] && (
        <ButtonLink href={`/tickets/${ticket.number}?edit=1`} icon={pencil} look="quiet">
          Edit
        </ButtonLink>
      )}
      {may["ticket.assign"] && ticket.isOpen && !ticket.technician && holdsRole && <AcceptForm ticketId={ticket.id} />}
      {may["ticket.complete"] && events.includes("complete") && (
        <Popover id="complete" label="Complete" look="primary" icon={check} end panelClassName="w-96">
          <CompleteForm ticketId={ticket.id} resolution={ticket.resolution} />
        </Popover>
      )}
      {may["ticket.reopen"] && events.includes("reopen") && <ReopenForm ticketId={ticket.id} />}
    </>
  );
}
