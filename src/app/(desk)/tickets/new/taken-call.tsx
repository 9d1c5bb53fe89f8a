import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import type { CustomerView } from "#features/customers/queries/customer-by-id.ts";
import { assigneeOptions, withCurrent } from "#features/tickets/components/assignee-options.ts";
import { NewTicketForm } from "#features/tickets/components/new-ticket-form.tsx";
import { TicketLinks } from "#features/tickets/components/ticket-links.tsx";
import { ticketTypeNames, ticketTypes } from "#features/tickets/model/ticket-type.ts";
import { ticketLists } from "#features/tickets/queries/ticket-lists.ts";
import { ticketsOfCustomer } from "#features/tickets/queries/tickets-of-customer.ts";
import { Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";

/** The form for one caller, with the customer's alert, open tickets and recent history beside it. */
export async function TakenCall({
  actor,
  customer,
  contactId,
}: {
  actor: Actor;
  customer: CustomerView;
  contactId: string | undefined;
}) {
  const [lists, open, recent] = await Promise.all([
    ticketLists(),
    ticketsOfCustomer(actor, customer.id, true, 8),
    ticketsOfCustomer(actor, customer.id, false, 5),
  ]);
  const assignees = assigneeOptions(lists.technicians);
  const mine = assignees.find(({ value }) => value.startsWith(actor.id))?.value ?? "";
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,40rem)_minmax(0,22rem)]">
      <div className="grid content-start gap-4">
        {customer.alert && (
          <Notice kind="warn" title={customer.name}>
            <p className="whitespace-pre-line">{customer.alert}</p>
          </Notice>
        )}
        <NewTicketForm
          key={`${customer.id}${contactId}`}
          customerId={customer.id}
          mayAddContact={canEver(actor, "contact.create")}
          start={{ ...lists.defaults, contactId: contactId ?? "", assignee: mine }}
          options={{
            contacts: withCurrent(
              customer.contacts.filter(({ isActive }) => isActive),
              null,
            ),
            assignees,
            priorities: withCurrent(lists.priorities, null),
            queues: withCurrent(lists.queues, null),
            sources: withCurrent(lists.sources, null),
            types: ticketTypes.map((type) => ({ value: type, label: ticketTypeNames[type] })),
          }}
        />
      </div>
      <aside aria-label={`Tickets of ${customer.name}`} className="grid content-start gap-5">
        <Section title="Open tickets" meta={customer.name}>
          {open.length > 0 ? <TicketLinks tickets={open} /> : <p className="text-muted text-sm">Nothing is open.</p>}
        </Section>
        {recent.length > 0 && (
          <Section title="Completed lately">
            <TicketLinks tickets={recent} />
          </Section>
        )}
      </aside>
    </div>
  );
}
