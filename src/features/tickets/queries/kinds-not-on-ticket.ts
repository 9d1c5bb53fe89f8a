import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { FeedKind } from "#features/activity/model/feed-item.ts";
import { db } from "#server/db.ts";

const one = { take: 1, select: { id: true } } as const;

/**
 * Which kinds of things a ticket does not have, asked in one statement, so that nobody asks for what is not there: most
 * tickets have no material, no expense and no signature. A kind that is not looked at here is never called absent.
 */
export const kindsNotOnTicket = cache(async (actor: Actor, ticketId: string): Promise<ReadonlySet<FeedKind>> => {
  const ticket = await db.ticket.findFirst({
    where: { AND: [{ id: ticketId }, visible.tickets(actor)] },
    select: { notes: one, timeEntries: one, materials: one, expenses: one, signOffs: one },
    relationLoadStrategy: "join",
  });
  const kinds: [FeedKind, readonly unknown[] | undefined][] = [
    ["note", ticket?.notes],
    ["time", ticket?.timeEntries],
    ["material", ticket?.materials],
    ["expense", ticket?.expenses],
    ["signOff", ticket?.signOffs],
  ];
  return new Set(kinds.flatMap(([kind, rows]) => (rows?.length ? [] : [kind])));
});
