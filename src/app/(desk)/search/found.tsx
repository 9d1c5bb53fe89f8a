import type { ReactNode } from "react";
import type { PeopleFound } from "#features/customers/queries/customers-found.ts";
import { StatusMark } from "#features/tickets/components/ticket-words.tsx";
import { hrefOfTickets } from "#features/tickets/model/ticket-list-address.ts";
import type { TicketFound } from "#features/tickets/queries/tickets-found.ts";
import { Anchor, TextLink } from "#ui/anchor.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

/** What a search found, by kind. */
export function Found({
  words,
  tickets,
  customers,
  contacts,
  most,
}: PeopleFound & { words: string; tickets: readonly TicketFound[]; most: number }) {
  if (tickets.length + customers.length + contacts.length === 0) {
    return <Empty>Nothing has “{words}” in its number, title or name.</Empty>;
  }
  return (
    <PageBody narrow>
      {tickets.length > 0 && (
        <Section
          title="Tickets"
          meta={countOf(tickets, most)}
          action={<TextLink href={hrefOfTickets({ q: words, status: "all" })}>In the list</TextLink>}
        >
          {tickets.map((ticket) => (
            <Line key={ticket.number} href={`/tickets/${ticket.number}`} title={ticket.title}>
              <StatusMark tone={ticket.status.tone} /> {ticket.status.name}
              <span className="tabular">{ticket.number}</span>
              {ticket.importNumber && <span className="tabular">{ticket.importNumber}</span>}
              {ticket.customerName}
            </Line>
          ))}
        </Section>
      )}
      {customers.length > 0 && (
        <Section title="Customers" meta={countOf(customers, most)}>
          {customers.map(({ id, name, phone }) => (
            <Line key={id} href={`/customers/${id}`} title={name}>
              {phone}
            </Line>
          ))}
        </Section>
      )}
      {contacts.length > 0 && (
        <Section title="Contacts" meta={countOf(contacts, most)}>
          {contacts.map(({ id, name, email, phone, customer }) => (
            <Line key={id} href={`/customers/${customer.id}#contact-${id}`} title={name}>
              {[customer.name, phone, email].filter(Boolean).join(" · ")}
            </Line>
          ))}
        </Section>
      )}
    </PageBody>
  );
}

const countOf = (found: readonly unknown[], most: number) => `${found.length}${found.length === most ? "+" : ""}`;

function Line({ href, title, children }: { href: string; title: string; children: ReactNode }) {
  return (
    <Anchor href={href} className="-mx-2 block rounded-md px-2 py-1.5 hover:bg-hover max-md:py-2.5">
      <span className="block truncate">{title}</span>
      <span className="flex flex-wrap items-center gap-x-2 text-muted text-sm">{children}</span>
    </Anchor>
  );
}
