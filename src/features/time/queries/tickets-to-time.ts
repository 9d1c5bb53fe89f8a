import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** A ticket that time can be written on. */
export interface TicketToTime {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly customerName: string;
}

const columns = { id: true, number: true, title: true, customerName: true } as const;
const most = 12;

/** One's own open tickets, the one that something happened on last first. */
export const ownTicketsToTime = cache(
  async (actor: Actor): Promise<TicketToTime[]> =>
    await db.ticket.findMany({
      where: { AND: [{ technicianId: actor.id, isOpen: true }, visible.tickets(actor)] },
      orderBy: { lastActivityAt: "desc" },
      take: most,
      select: columns,
    }),
);

/** Tickets by their numbers, in the order of the numbers; those that one may not see are left out. */
export const ticketsByNumbers = cache(async (actor: Actor, ...numbers: string[]): Promise<TicketToTime[]> => {
  if (numbers.length === 0) return [];
  return await db.ticket.findMany({
    where: { AND: [{ number: { in: numbers } }, visible.tickets(actor)] },
    orderBy: { number: "asc" },
    select: columns,
  });
});
