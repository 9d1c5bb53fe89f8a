import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** Whether the actor follows a ticket they see. */
export const isFollowing = cache(async (actor: Actor, ticketId: string): Promise<boolean> => {
  const row = await db.ticketFollower.findFirst({
    where: { ticketId, personId: actor.id, ticket: visible.tickets(actor) },
    select: { personId: true },
  });
  return row !== null;
});
