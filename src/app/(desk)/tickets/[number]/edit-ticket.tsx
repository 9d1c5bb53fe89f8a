import type { Actor } from "#access/actor.ts";
import { editedGroups } from "#features/tickets/components/edited-groups.ts";
import { fieldsOfView } from "#features/tickets/components/fields-of-view.ts";
import { ShownEditForm } from "#features/tickets/components/shown-edit-form.tsx";
import { choicesOfFields } from "#features/tickets/queries/field-choices.ts";
import type { TicketView } from "#features/tickets/queries/ticket-by-number.ts";
import { headerPanels, Panels } from "./panels.tsx";

/** The ticket's fields, all to be changed at once. */
export async function EditTicket({ actor, ticket }: { actor: Actor; ticket: TicketView }) {
  const choices = await choicesOfFields(actor, ticket.customer.id);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 text-muted text-sm tabular">
        {ticket.number}
        <Panels of={headerPanels} actor={actor} ticket={ticket} />
      </div>
      <h1 className="mb-3 font-semibold text-xl tracking-tight">Edit ticket</h1>
      <ShownEditForm
        ticketId={ticket.id}
        number={ticket.number}
        version={ticket.version}
        fields={fieldsOfView(ticket, actor.timeZone)}
        groups={editedGroups(ticket, choices)}
      />
    </>
  );
}
