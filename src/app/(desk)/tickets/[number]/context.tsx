import type { Actor } from "#access/actor.ts";
import { TicketContext } from "#features/tickets/components/ticket-context.tsx";
import type { TicketView } from "#features/tickets/queries/ticket-by-number.ts";
import { ticketsOfCustomer } from "#features/tickets/queries/tickets-of-customer.ts";
import { contextPanels, Panels, relatedPanels } from "./panels.tsx";
import { totalSources } from "./plugs.tsx";

/** The right column: who it is for, what was promised, what it adds up to, and what is near it. */
export async function Context({ actor, ticket }: { actor: Actor; ticket: TicketView }) {
  const [others, ...totals] = await Promise.all([
    ticketsOfCustomer(actor, ticket.customer.id, true, 5, ticket.number),
    ...totalSources.map((source) => source(actor, ticket)),
  ]);
  return (
    <TicketContext
      ticket={ticket}
      totals={totals.flat()}
      others={others}
      panels={<Panels of={contextPanels} actor={actor} ticket={ticket} />}
      related={<Panels of={relatedPanels} actor={actor} ticket={ticket} />}
    />
  );
}
