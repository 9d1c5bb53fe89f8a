import "server-only";
import { visible } from "#access/visibility.ts";
import type { FeedItem, FeedSource } from "#features/activity/model/feed-item.ts";
import { db } from "#server/db.ts";
import { listed } from "../model/note-mail.ts";

/** The mails of a ticket, newest first. What a note carried or brought stands with the note, unless only mails are asked for. */
export const mailsFeed: FeedSource = async (actor, ticketId, part) => {
  const ofTicket = { ticketId, ticket: visible.tickets(actor) };
  const [outgoing, incoming] = await Promise.all([
    db.outgoingMail.findMany({
      where: {
        ...ofTicket,
        ...(part.alone ? {} : { noteId: null }),
        ...(part.before ? { createdAt: { lte: part.before } } : {}),
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: part.limit,
      select: { id: true, recipient: true, cc: true, subject: true, createdAt: true, sentAt: true, lastError: true },
    }),
    part.alone
      ? db.incomingMail.findMany({
          where: { ...ofTicket, ...(part.before ? { takenAt: { lte: part.before } } : {}) },
          orderBy: [{ takenAt: "desc" }, { id: "desc" }],
          take: part.limit,
          select: { id: true, fromName: true, fromAddress: true, subject: true, takenAt: true },
        })
      : [],
  ]);
  const sent = outgoing.map(({ id, recipient, cc, subject, createdAt, sentAt, lastError }): FeedItem => {
    const to = [...recipient.split(", ").filter(Boolean), ...cc];
    const state = sentAt
      ? []
      : [lastError ? { text: "Not sent yet", tone: "amber" } : { text: "Waiting", tone: "neutral" }];
    return {
      id,
      kind: "mail",
      at: createdAt,
      actorName: "Tallydesk",
      sentence: `mailed “${subject}” ${to.length > 0 ? `to ${listed(to)}` : "in blind copy"}`,
      marks: state,
    };
  });
  const received = incoming.map(
    ({ id, fromName, fromAddress, subject, takenAt }): FeedItem => ({
      id,
      kind: "mail",
      at: takenAt,
      actorName: fromName || fromAddress,
      sentence: `sent a mail: ${subject || "without a subject"}`,
    }),
  );
  return [...sent, ...received];
};
