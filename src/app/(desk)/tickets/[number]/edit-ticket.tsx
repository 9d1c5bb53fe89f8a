import type { Actor } from "#access/actor.ts";
import { customerById } from "#features/customers/queries/customer-by-id.ts";
import { withCurrent } from "#features/tickets/components/assignee-options.ts";
import { EditTicketForm } from "#features/tickets/components/edit-ticket-form.tsx";
import { ticketAsText } from "#features/tickets/model/ticket-edit.ts";
import { ticketTypeNames, ticketTypes } from "#features/tickets/model/ticket-type.ts";
import type { TicketView } from "#features/tickets/queries/ticket-by-number.ts";
import type { TicketLists } from "#features/tickets/queries/ticket-lists.ts";

/** The ticket's fields, all to be changed at once. */
export async function EditTicket({ actor, ticket, lists }: { actor: Actor; ticket: TicketView; lists: TicketLists }) {
  const customer = await customerById(actor, ticket.customer.id);
  const active = customer?.contacts.filter(({ isActive }) => isActive) ?? [];
  return (
    <>
      <p className="text-muted text-sm tabular">{ticket.number}</p>
      <h1 className="mb-3 font-semibold text-xl tracking-tight">Edit ticket</h1>
      <EditTicketForm
        ticketId={ticket.id}
        number={ticket.number}
        version={ticket.version}
        fields={ticketAsText(
          {
            ...ticket,
            customerId: ticket.customer.id,
            locationId: ticket.location?.id ?? null,
            contactId: ticket.contact?.id ?? null,
            priorityId: ticket.priority.id,
            queueId: ticket.queue?.id ?? null,
            sourceId: ticket.source?.id ?? null,
          },
          actor.timeZone,
        )}
        options={{
          customers: [{ value: ticket.customer.id, label: ticket.customer.name }],
          contacts: withCurrent(active, ticket.contact),
          locations: withCurrent(customer?.locations ?? [], ticket.location),
          priorities: withCurrent(lists.priorities, ticket.priority),
          queues: withCurrent(lists.queues, ticket.queue),
          sources: withCurrent(lists.sources, ticket.source),
          types: ticketTypes.map((type) => ({ value: type, label: ticketTypeNames[type] })),
        }}
      />
    </>
  );
}
