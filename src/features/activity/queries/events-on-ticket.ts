import "server-only";
import { db } from "#server/db.ts";
import type { FeedSource } from "../model/feed-item.ts";
import { shownByTheirRows } from "../model/own-rows.ts";
import { sentenceOf } from "../model/sentences.ts";
import { isSeen } from "./seen-tickets.ts";

/** The recorded changes of a ticket, as sentences. */
export const eventsOnTicket: FeedSource = async (actor, ticketId, part) => {
  const [seen, events] = await Promise.all([
    isSeen(actor, ticketId),
    db.event.findMany({
      where: {
        ticketId,
        name: { notIn: [...shownByTheirRows] },
        ...(part.before ? { at: { lte: part.before } } : {}),
      },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: part.limit,
      select: { id: true, name: true, at: true, actorName: true, change: true },
    }),
  ]);
  if (!seen) return [];
  return events.map((event) => ({
    id: event.id,
    kind: "change",
    at: event.at,
    actorName: event.actorName,
    ...sentenceOf(event.name, event.change),
  }));
};
