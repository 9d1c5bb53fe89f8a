import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import type { Viewer } from "../model/watch.ts";
import { stillThere } from "../records.ts";

/** Which other people have a ticket open now, by name. */
export async function othersOnTicket(actor: Actor, ticketId: string, now: Date): Promise<Viewer[]> {
  const rows = await db.ticketViewer.findMany({
    where: {
      ticket: { AND: [{ id: ticketId }, visible.tickets(actor)] },
      seenAt: { gt: stillThere(now) },
      personId: { not: actor.id },
      person: { isActive: true },
    },
    distinct: ["personId"],
    select: { person: { select: { id: true, name: true } } },
  });
  return rows.map(({ person }) => person).sort((a, b) => a.name.localeCompare(b.name));
}
