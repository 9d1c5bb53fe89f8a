import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import type { CustomerView } from "#features/customers/queries/customer-by-id.ts";
import { CallerFacts } from "#features/tickets/components/caller-facts.tsx";
import { NewTicketForm } from "#features/tickets/components/new-ticket-form.tsx";
import { TicketLinks } from "#features/tickets/components/ticket-links.tsx";
import { newTicketChoices } from "#features/tickets/queries/new-ticket-choices.ts";
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
  const [given, open, recent] = await Promise.all([
    newTicketChoices(actor, customer.id),
    ticketsOfCustomer(actor, customer.id, true, 8),
    ticketsOfCustomer(actor, customer.id, false, 5),
  ]);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,44rem)_minmax(0,22rem)]">
      <div className="grid content-start gap-4">
        {customer.alert && (
          <Notice kind="warn" title={customer.name}>
            <p className="whitespace-pre-line">{customer.alert}</p>
          </Notice>
        )}
        <NewTicketForm
          key={`${customer.id}${contactId}`}
          personId={actor.id}
          customerId={customer.id}
          customerName={customer.name}
          contactId={contactId ?? ""}
          given={given}
          mayAddContact={canEver(actor, "contact.create")}
        />
      </div>
      <aside aria-label={`About ${customer.name}`} className="grid content-start gap-5">
        <Section title="Open tickets" meta={customer.name}>
          {open.length > 0 ? <TicketLinks tickets={open} /> : <p className="text-muted text-sm">Nothing is open.</p>}
        </Section>
        {recent.length > 0 && (
          <Section title="Completed lately">
            <TicketLinks tickets={recent} />
          </Section>
        )}
        <CallerFacts customer={customer} contactId={contactId} devices={given.choices.deviceId} />
      </aside>
    </div>
  );
}
