import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { type Draft, draftOf } from "../records.ts";

/** What can be signed on a ticket now; undefined when nothing is left, or when the actor does not see the ticket. */
export const signOffDraft = cache(async (actor: Actor, ticketId: string): Promise<Draft | undefined> => {
  const ticket = await db.ticket.findFirst({
    where: { AND: [{ id: ticketId }, visible.tickets(actor)] },
    select: { id: true, number: true, title: true, customer: { select: { name: true } } },
  });
  if (!ticket) return undefined;
  return await draftOf(db, actor.desk, { ...ticket, customer: ticket.customer.name });
});
