import { eventsFrom } from "#kernel/machine.ts";
import { ButtonLink } from "#ui/button.tsx";
import { check, pencil } from "#ui/icons.ts";
import { Popover } from "#ui/overlays/popover.tsx";
import { mayBeAccepted } from "../model/assignment.ts";
import { type OpenMatters, openInWords } from "../model/completion.ts";
import { ticketMachine } from "../model/ticket-status.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";
import { AcceptForm, ReopenForm } from "./act-forms.tsx";
import { CompleteForm } from "./complete-form.tsx";

/** What the reader may do with the ticket as a whole. */
export interface ActAbilities {
  readonly "ticket.edit": boolean;
  readonly "ticket.assign": boolean;
  readonly "ticket.complete": boolean;
  readonly "ticket.reopen": boolean;
}

/** The buttons of a ticket: what its stage allows, as far as the reader may. */
export function TicketActs({
  ticket,
  may,
  holdsRole,
  open,
}: {
  ticket: TicketView;
  may: ActAbilities;
  holdsRole: boolean;
  open: OpenMatters;
}) {
  const events = eventsFrom(ticketMachine, ticket.status.stage);
  return (
    <>
      {may["ticket.edit"] && (
        <ButtonLink href={`/tickets/${ticket.number}?edit=1`} icon={pencil} look="quiet">
          Edit
        </ButtonLink>
      )}
      {mayBeAccepted(ticket, may["ticket.assign"], holdsRole) && <AcceptForm ticketId={ticket.id} />}
      {may["ticket.complete"] && events.includes("complete") && <Complete ticket={ticket} open={open} />}
      {may["ticket.reopen"] && ticket.mergedIntoNumber === null && events.includes("reopen") && (
        <ReopenForm ticketId={ticket.id} />
      )}
    </>
  );
}

/** Asked on a page where fields are missing or much is open, in a panel otherwise. */
function Complete({ ticket, open }: { ticket: TicketView; open: OpenMatters }) {
  const missing = open.missing.filter((field) => field !== "resolution");
  if (missing.length > 0 || open.importantItems.length > 0) {
    return (
      <ButtonLink id="complete" href={`/tickets/${ticket.number}/complete`} look="primary" icon={check}>
        Complete
      </ButtonLink>
    );
  }
  return (
    <Popover id="complete" label="Complete" look="primary" icon={check} end panelClassName="w-96">
      <CompleteForm
        ticketId={ticket.id}
        resolution={ticket.resolution}
        mustResolve={asksForResolution(ticket)}
        open={openInWords(open)}
      />
    </Popover>
  );
}

const asksForResolution = ({ layout }: TicketView) => layout.resolution.state.startsWith("required");
