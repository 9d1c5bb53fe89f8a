import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { FeedFile, FeedItem, FeedSource } from "#features/activity/model/feed-item.ts";
import { sizeInWords } from "#kernel/file-limits.ts";
import { db } from "#server/db.ts";
import { daysToRestore } from "../model/attachment.ts";

/** What is read of an attachment to show it. */
export const fileColumns = { id: true, name: true, bytes: true, width: true } as const;

/** An attachment as a file of a feed's item. */
export function feedFile(row: {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly width: number | null;
}): FeedFile {
  return { id: row.id, name: row.name, size: sizeInWords(row.bytes), isPicture: row.width !== null };
}

/** The files of a ticket, newest first; those of notes stand with their notes, unless only files are asked for. */
export const filesFeed: FeedSource = async (actor, ticketId, part) => {
  const rows = await db.attachment.findMany({
    where: {
      AND: [
        { ticketId },
        visible.attachments(actor),
        part.alone ? {} : { noteId: null },
        part.before ? { createdAt: { lte: part.before } } : {},
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: part.limit,
    select: { ...fileColumns, visibility: true, createdAt: true, createdBy: { select: { name: true } } },
    relationLoadStrategy: "join",
  });
  return rows.map(
    (row): FeedItem => ({
      id: row.id,
      kind: "attachment",
      at: row.createdAt,
      actorName: row.createdBy?.name ?? "Tallydesk",
      sentence: "attached a file",
      audience: row.visibility,
      files: [feedFile(row)],
    }),
  );
};

/** A file of a ticket as its list shows it. */
export interface TicketFile extends FeedFile {
  readonly visibility: "internal" | "customer";
  readonly byName: string;
  readonly createdAt: Date;
  /** It was taken away and can still be brought back. */
  readonly isRemoved: boolean;
}

const mostFiles = 200;

/** The files of a ticket, newest first, and those that can still be brought back. */
export const filesOnTicket = cache(async (actor: Actor, ticketId: string, now: Date): Promise<TicketFile[]> => {
  const oldest = new Date(now.getTime() - daysToRestore * 86_400_000);
  const rows = await db.attachment.findMany({
    where: { ticketId, ticket: visible.tickets(actor), OR: [{ removedAt: null }, { removedAt: { gt: oldest } }] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostFiles,
    select: {
      ...fileColumns,
      visibility: true,
      createdAt: true,
      removedAt: true,
      createdBy: { select: { name: true } },
    },
    relationLoadStrategy: "join",
  });
  return rows.map((row) => ({
    ...feedFile(row),
    visibility: row.visibility,
    byName: row.createdBy?.name ?? "Tallydesk",
    createdAt: row.createdAt,
    isRemoved: row.removedAt !== null,
  }));
});
