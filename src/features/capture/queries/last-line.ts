import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { partsInWords } from "../model/made.ts";

/** The line that somebody saved or took back last. */
export interface LastLine {
  readonly captureId: string;
  /** The ticket it went to. */
  readonly number: string;
  /** What it made, in words. */
  readonly parts: readonly string[];
  readonly isTakenBack: boolean;
}

const minutesShown = 15;

/** One's own last line, for a while after it was saved: what it made can be taken back. */
export const lastLine = cache(async (actor: Actor, now: Date): Promise<LastLine | undefined> => {
  const since = new Date(now.getTime() - minutesShown * 60_000);
  const last = await db.event.findFirst({
    where: { actorId: actor.id, subjectType: "capture", at: { gte: since, lte: now } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { name: true, subjectId: true, ticketId: true, change: true },
  });
  if (!last?.ticketId) return undefined;
  const isTakenBack = last.name === "capture.undo";
  const parts = partsInWords(last.change);
  const ticket = await db.ticket.findFirst({
    where: { AND: [{ id: last.ticketId }, visible.tickets(actor)] },
    select: { number: true },
  });
  return ticket && parts ? { captureId: last.subjectId, number: ticket.number, parts, isTakenBack } : undefined;
});
