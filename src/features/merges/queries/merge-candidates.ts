import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { TicketBeside } from "#features/tickets/queries/tickets-of-customer.ts";
import { likeText } from "#kernel/search.ts";
import { db } from "#server/db.ts";

/** The other tickets of a customer that can take part in a merge, newest first; with words, those that have them in the title. */
export const mergeCandidates = cache(
  async (actor: Actor, customerId: string, exceptNumber: string, words: string): Promise<readonly TicketBeside[]> => {
    const rows = await db.ticket.findMany({
      where: {
        AND: [
          { customerId, mergedIntoId: null, number: { not: exceptNumber } },
          words === "" ? {} : { title: { contains: likeText(words), mode: "insensitive" } },
          visible.tickets(actor),
        ],
      },
      orderBy: [{ isOpen: "desc" }, { number: "desc" }],
      take: 20,
      relationLoadStrategy: "join",
      select: {
        number: true,
        title: true,
        isOpen: true,
        createdAt: true,
        status: { select: { name: true, tone: true } },
        technician: { select: { name: true } },
      },
    });
    return rows.map(({ technician, ...row }) => ({ ...row, technicianName: technician?.name ?? null }));
  },
);
