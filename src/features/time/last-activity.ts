import "server-only";
import { sentenceOf } from "#features/activity/model/sentences.ts";
import type { Tx } from "#server/db.ts";
import type { Activity } from "./model/forgotten-timer.ts";

// That a timer began or goes on is what is asked about, so it proves nothing.
const provesNothing = new Set(["timer.start", "timer.resume", "timer.confirm", "timer.attach"]);

/** The last thing that a person did since a moment, if the record knows one. */
export async function lastActivityOf(tx: Tx, personId: string, since: Date): Promise<Activity | undefined> {
  const events = await tx.event.findMany({
    where: { actorId: personId },
    orderBy: { id: "desc" },
    take: 10,
    select: { name: true, at: true, change: true, ticketId: true },
  });
  const last = events.find(({ name, at }) => at >= since && !provesNothing.has(name));
  if (!last) return undefined;
  const ticket = last.ticketId
    ? await tx.ticket.findUnique({ where: { id: last.ticketId }, select: { number: true } })
    : null;
  const { sentence } = sentenceOf(last.name, last.change);
  return { at: last.at, words: ticket ? `${sentence}, ${ticket.number}` : sentence };
}
