import type { Actor } from "#access/actor.ts";
import type { EditedCustomer } from "#features/customers/components/customer-form.tsx";
import type { CustomerView } from "#features/customers/queries/customer-by-id.ts";
import { TicketLinks } from "#features/tickets/components/ticket-links.tsx";
import { hrefOfTickets } from "#features/tickets/model/ticket-list-address.ts";
import { ticketsOfCustomer } from "#features/tickets/queries/tickets-of-customer.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Icon } from "#ui/icon.tsx";
import { mapPin, phone } from "#ui/icons.ts";
import { Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";

/** A customer as its form holds it. */
export function editedOf({ id, version, name, phone, address, alert, isActive }: CustomerView): EditedCustomer {
  return { id, version, name, phone, address, alert, isActive: isActive ? "yes" : "no" };
}

/** How to reach a customer, and what to mind. */
export function CustomerFacts({ customer }: { customer: CustomerView }) {
  const isBare = !customer.phone && !customer.address && !customer.alert;
  if (isBare) return null;
  return (
    <div className="grid max-w-2xl gap-2">
      {customer.phone && (
        <p className="flex items-center gap-2">
          <Icon of={phone} size={14} className="text-muted" />
          <a href={`tel:${customer.phone.replaceAll(/[^\d+*#]/g, "")}`} className="text-accent-ink tabular">
            {customer.phone}
          </a>
        </p>
      )}
      {customer.address && (
        <p className="flex items-start gap-2">
          <Icon of={mapPin} size={14} className="mt-0.5 text-muted" />
          <span className="whitespace-pre-line">{customer.address}</span>
        </p>
      )}
      {customer.alert && (
        <Notice kind="warn">
          <p className="whitespace-pre-line">{customer.alert}</p>
        </Notice>
      )}
    </div>
  );
}

/** What the customer waits for, and what was done lately. */
export async function CustomerTickets({ actor, customerId }: { actor: Actor; customerId: string }) {
  const [open, completed] = await Promise.all([
    ticketsOfCustomer(actor, customerId, true, 10),
    ticketsOfCustomer(actor, customerId, false, 10),
  ]);
  const all = (status: "open" | "all") => (
    <TextLink href={hrefOfTickets({ customer: customerId, status })}>
      <span className="text-sm">{status === "open" ? "In the list" : "All tickets"}</span>
    </TextLink>
  );
  return (
    <div className="grid content-start gap-6">
      <Section title="Open tickets" action={open.length > 0 && all("open")}>
        {open.length > 0 ? <TicketLinks tickets={open} /> : <p className="text-muted text-sm">Nothing is open.</p>}
      </Section>
      {completed.length > 0 && (
        <Section title="Completed lately" action={all("all")}>
          <TicketLinks tickets={completed} />
        </Section>
      )}
    </div>
  );
}
