import type { ReactNode } from "react";
import { TextLink } from "#ui/anchor.tsx";
import { Fact, Facts } from "#ui/display/facts.tsx";
import { Icon } from "#ui/icon.tsx";
import { mail, mapPin, phone } from "#ui/icons.ts";
import { Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";
import { hrefOfTickets } from "../model/ticket-list-address.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";
import type { TicketBeside } from "../queries/tickets-of-customer.ts";
import { TicketLinks } from "./ticket-links.tsx";

/** A name and a figure of what a ticket adds up to. */
export interface TicketTotal {
  readonly label: string;
  readonly figure: ReactNode;
}

/** Who the work is for, what it adds up to, and what else they are waiting for. */
export function TicketContext({
  ticket,
  totals,
  others,
  panels,
  related,
}: {
  ticket: TicketView;
  totals: readonly TicketTotal[];
  others: readonly TicketBeside[];
  /** What stands between the customer and the totals. */
  panels?: ReactNode;
  /** What stands at the foot. */
  related?: ReactNode;
}) {
  const { customer, contact } = ticket;
  const call = contact?.phone || customer.phone;
  return (
    <div className="grid gap-5">
      <Section
        title={
          <TextLink href={`/customers/${customer.id}`} className="hover:underline">
            {customer.name}
          </TextLink>
        }
      >
        <div className="grid gap-1 text-sm">
          {contact ? (
            <p>
              <span className="font-medium">{contact.name}</span>
              {contact.jobTitle && <span className="text-muted"> · {contact.jobTitle}</span>}
              {!contact.isActive && <span className="text-muted"> · no longer active</span>}
            </p>
          ) : (
            <p className="text-muted">No contact</p>
          )}
          {call && <Way icon={phone} href={`tel:${call.replaceAll(/[^\d+*#]/g, "")}`} words={call} />}
          {contact?.email && <Way icon={mail} href={`mailto:${contact.email}`} words={contact.email} />}
          {(ticket.location?.address || customer.address) && (
            <p className="flex items-start gap-2 text-muted">
              <Icon of={mapPin} size={14} className="mt-0.5" />
              <span className="whitespace-pre-line">{ticket.location?.address || customer.address}</span>
            </p>
          )}
        </div>
        {customer.alert && (
          <Notice kind="warn" className="mt-2">
            <p className="whitespace-pre-line text-sm">{customer.alert}</p>
          </Notice>
        )}
      </Section>
      {panels}
      <Section title="Totals">
        <Facts>
          {totals.map(({ label, figure }) => (
            <Fact key={label} name={label}>
              {figure}
            </Fact>
          ))}
        </Facts>
      </Section>
      <Section
        title="Other open tickets"
        action={
          others.length > 0 && (
            <TextLink href={hrefOfTickets({ customer: customer.id })}>
              <span className="text-sm">All</span>
            </TextLink>
          )
        }
      >
        {others.length > 0 ? <TicketLinks tickets={others} /> : <p className="text-muted text-sm">None.</p>}
      </Section>
      {related}
    </div>
  );
}

function Way({ icon, href, words }: { icon: string; href: string; words: string }) {
  return (
    <a
      href={href}
      className="flex min-h-6 items-center gap-2 text-accent-ink underline-offset-2 hover:underline max-md:min-h-11"
    >
      <Icon of={icon} size={14} className="text-muted" />
      <span className="min-w-0 break-all">{words}</span>
    </a>
  );
}
