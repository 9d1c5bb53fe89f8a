import type { ReactNode } from "react";
import { TextLink } from "#ui/anchor.tsx";
import { Fact, Facts } from "#ui/display/facts.tsx";
import { Icon } from "#ui/icon.tsx";
import { mapPin, monitor } from "#ui/icons.ts";
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
  return (
    <div className="grid gap-5">
      <About ticket={ticket} />
      {panels}
      <Section
        title="Totals"
        action={
          totals.length > 1 && (
            <TextLink href={`/tickets/${ticket.number}?show=costs#activity`}>
              <span className="text-sm">Line by line</span>
            </TextLink>
          )
        }
      >
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
            <TextLink href={hrefOfTickets({ customer: ticket.customer.id })}>
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

/** What to mind about the customer, and where it is. */
function About({ ticket: { customer, location, device } }: { ticket: TicketView }) {
  const address = location?.address || customer.address;
  if (!customer.alert && !address && !device) return null;
  return (
    <div className="grid gap-2 text-sm">
      {customer.alert && (
        <Notice kind="warn">
          <p className="whitespace-pre-line text-sm">{customer.alert}</p>
        </Notice>
      )}
      {address && (
        <p className="flex items-start gap-2 text-muted">
          <Icon of={mapPin} size={14} className="mt-0.5" />
          <span className="whitespace-pre-line">{address}</span>
        </p>
      )}
      {device && (device.kind || device.serialNumber) && (
        <p className="flex items-start gap-2 text-muted">
          <Icon of={monitor} size={14} className="mt-0.5" />
          <span className="min-w-0 break-words">
            {[device.name, device.kind, device.serialNumber].filter(Boolean).join(" · ")}
          </span>
        </p>
      )}
    </div>
  );
}
