import "server-only";
import { z } from "zod";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import type { FeedItem, FeedSource } from "#features/activity/model/feed-item.ts";
import { db } from "#server/db.ts";
import { listed } from "../model/note-mail.ts";
import { feedFile, fileColumns } from "./files-on-ticket.ts";

const keptRecipients = z.array(z.object({ name: z.string() })).catch([]);

/** The notes of a ticket, newest first, with their files and whom they were mailed to. */
export const notesOnTicket: FeedSource = async (actor, ticketId, part) => {
  const notes = await db.ticketNote.findMany({
    where: {
      AND: [{ ticketId }, visible.notes(actor), part.before ? { createdAt: { lte: part.before } } : {}],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: part.limit,
    select: {
      id: true,
      createdAt: true,
      editedAt: true,
      visibility: true,
      title: true,
      body: true,
      isLocked: true,
      senderName: true,
      recipients: true,
      authorId: true,
      author: { select: { name: true } },
      noteType: { select: { name: true, isDefault: true, isSystem: true } },
      attachments: { where: { removedAt: null }, orderBy: { createdAt: "asc" }, select: fileColumns },
      ticket: { select: { number: true } },
    },
    relationLoadStrategy: "join",
  });
  return notes.map((note): FeedItem => {
    const mailed = keptRecipients.parse(note.recipients).map(({ name }) => name);
    const isOwnWords = !note.isLocked && note.senderName === "";
    const mayEdit = isOwnWords && can(actor, "note.edit", { ownerId: note.authorId ?? "" });
    const type = note.noteType;
    return {
      id: note.id,
      kind: "note",
      at: note.createdAt,
      actorName: note.senderName || (note.author?.name ?? "Tallydesk"),
      sentence: sentenceFor(note.visibility, note.senderName !== "", note.author === null),
      ...(note.title ? { title: note.title } : {}),
      body: note.body,
      isRich: note.senderName === "",
      audience: note.visibility,
      marks: [
        ...(type && !type.isDefault && !type.isSystem ? [{ text: type.name, tone: "neutral", isType: true }] : []),
        ...(mailed.length > 0 ? [{ text: `Mailed to ${listed(mailed)}`, tone: "teal" }] : []),
        ...(note.editedAt ? [{ text: "Corrected", tone: "neutral" }] : []),
      ],
      ...(note.attachments.length > 0 ? { files: note.attachments.map(feedFile) } : {}),
      ...(mayEdit ? { href: `/tickets/${note.ticket.number}/notes/${note.id}` } : {}),
    };
  });
};

function sentenceFor(visibility: "internal" | "customer", isMail: boolean, isSystem: boolean): string {
  if (isMail) return "wrote a mail";
  if (isSystem) return "wrote a note";
  return visibility === "customer" ? "wrote to the customer" : "wrote an internal note";
}
