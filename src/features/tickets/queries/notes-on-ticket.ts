import "server-only";
import { visible } from "#access/visibility.ts";
import type { FeedSource } from "#features/activity/model/feed-item.ts";
import { db } from "#server/db.ts";

/** The notes of a ticket, newest first. */
export const notesOnTicket: FeedSource = async (actor, ticketId, part) => {
  const notes = await db.ticketNote.findMany({
    where: {
      AND: [{ ticketId }, visible.notes(actor), part.before ? { createdAt: { lte: part.before } } : {}],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: part.limit,
    select: { id: true, createdAt: true, visibility: true, body: true, author: { select: { name: true } } },
  });
  return notes.map((note) => ({
    id: note.id,
    kind: "note",
    at: note.createdAt,
    actorName: note.author?.name ?? "Tallydesk",
    sentence: note.visibility === "customer" ? "wrote to the customer" : "wrote an internal note",
    body: note.body,
    audience: note.visibility,
  }));
};
