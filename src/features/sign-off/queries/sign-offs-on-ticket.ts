import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { FeedItem, FeedSource } from "#features/activity/model/feed-item.ts";
import { db } from "#server/db.ts";
import { changedAfterSignOff } from "./changed-after-sign-off.ts";

/** A sign-off as the ticket mentions it. */
export interface SignOffMention {
  readonly id: string;
  readonly signerName: string;
  readonly signedAt: Date;
  readonly takenByName: string;
  readonly lines: number;
  /** How many of its lines are not any more what was signed. */
  readonly changed: number;
}

/** The sign-offs of a ticket, newest first. */
export const signOffsOnTicket = cache(
  async (actor: Actor, ticketId: string, before?: Date, limit = 50): Promise<SignOffMention[]> => {
    const rows = await db.signOff.findMany({
      where: { AND: [{ ticketId }, visible.signOffs(actor), before ? { signedAt: { lte: before } } : {}] },
      orderBy: [{ signedAt: "desc" }, { id: "desc" }],
      take: limit,
      select: {
        id: true,
        signerName: true,
        signedAt: true,
        takenBy: { select: { name: true } },
        lines: { select: { recordId: true } },
      },
    });
    const changed = rows.length === 0 ? new Set() : await changedAfterSignOff(actor, ticketId);
    return rows.map(({ takenBy, lines, ...row }) => ({
      ...row,
      takenByName: takenBy.name,
      lines: lines.length,
      changed: lines.filter(({ recordId }) => changed.has(recordId)).length,
    }));
  },
);

const markFor = (changed: number) => ({
  text: changed === 1 ? "1 entry changed after sign-off" : `${changed} entries changed after sign-off`,
  tone: "red",
});

/** The sign-offs of a ticket as its feed tells them. */
export const signOffFeed: FeedSource = async (actor, ticketId, part) => {
  const [mentions, ticket] = await Promise.all([
    signOffsOnTicket(actor, ticketId, part.before, part.limit),
    db.ticket.findFirst({ where: { AND: [{ id: ticketId }, visible.tickets(actor)] }, select: { number: true } }),
  ]);
  return mentions.map(
    (mention): FeedItem => ({
      id: mention.id,
      kind: "signOff",
      at: mention.signedAt,
      actorName: mention.takenByName,
      sentence: `took the sign-off of ${mention.signerName}: ${mention.lines} ${mention.lines === 1 ? "entry" : "entries"}`,
      ...(mention.changed > 0 ? { marks: [markFor(mention.changed)] } : {}),
      ...(ticket ? { href: `/tickets/${ticket.number}/sign-off/${mention.id}` } : {}),
    }),
  );
};
