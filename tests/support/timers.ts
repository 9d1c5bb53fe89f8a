import type { Actor } from "#access/actor.ts";
import { secondsOn } from "#features/time/model/timer.ts";
import { db } from "#server/db.ts";

/** Friday morning, nine o'clock where the cast works, and some seconds later. */
export const atNine = (seconds = 0) => new Date(Date.parse("2026-11-20T14:00:00Z") + seconds * 1000);

/** Somebody's timers as they stand at a moment, in the order in which they were begun. */
export async function timersOf(actor: Actor, now: Date) {
  const timers = await db.timer.findMany({
    where: { personId: actor.id },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
  });
  return timers.map((timer) => ({
    id: timer.id,
    ticketId: timer.ticketId,
    isRunning: timer.runningSince !== null,
    seconds: secondsOn(timer, now),
  }));
}
