import type { Actor } from "#access/actor.ts";
import { TicketContext, type TicketTotal } from "#features/tickets/components/ticket-context.tsx";
import { activityCounts, kindsWithout } from "#features/tickets/queries/activity-counts.ts";
import type { TicketView } from "#features/tickets/queries/ticket-by-number.ts";
import { ticketsOfCustomer } from "#features/tickets/queries/tickets-of-customer.ts";
import { contextPanels, Panels, relatedPanels } from "./panels.tsx";
import { totalSources } from "./plugs.tsx";

/** The right column: who it is for, what was promised, what it adds up to, and what is near it. */
export async function Context({ actor, ticket }: { actor: Actor; ticket: TicketView }) {
  const [others, totals] = await Promise.all([
    ticketsOfCustomer(actor, ticket.customer.id, true, 5, ticket.number),
    totalsOf(actor, ticket),
  ]);
  return (
    <TicketContext
      ticket={ticket}
      totals={totals}
      others={others}
      panels={<Panels of={contextPanels} actor={actor} ticket={ticket} />}
      related={<Panels of={relatedPanels} actor={actor} ticket={ticket} />}
    />
  );
}

async function totalsOf(actor: Actor, ticket: TicketView): Promise<TicketTotal[]> {
  const absent = kindsWithout(await activityCounts(actor, ticket.id));
  const asked = totalSources.filter((source) => !source.of || !absent.has(source.of));
  return (await Promise.all(asked.map(({ figures }) => figures(actor, ticket)))).flat();
}
