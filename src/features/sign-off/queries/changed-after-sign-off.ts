import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { hashesOf, signedHashes, workOnTicket } from "../records.ts";

/** The time entries, materials and expenses of a ticket that are not any more what the customer signed; removed ones too. */
export const changedAfterSignOff = cache(async (actor: Actor, ticketId: string): Promise<ReadonlySet<string>> => {
  const ticket = await db.ticket.findFirst({
    where: { AND: [{ id: ticketId, signOffs: { some: {} } }, visible.tickets(actor)] },
    select: { id: true },
  });
  if (!ticket) return new Set();
  const now = hashesOf(await workOnTicket(db, ticketId));
  const signed = await signedHashes(db, ticketId);
  return new Set([...signed].filter(([id, hash]) => now.get(id) !== hash).map(([id]) => id));
});
