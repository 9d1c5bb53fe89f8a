import "server-only";
import type { Actor } from "#access/actor.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { paused, restOf, secondsOn, type Timer } from "./model/timer.ts";

const columns = {
  id: true,
  ticketId: true,
  ticket: { select: { number: true } },
  startedAt: true,
  runningSince: true,
  pausedAt: true,
  elapsedSeconds: true,
  askedAt: true,
  confirmedAt: true,
} as const;

/** All timers of the actor, locked until the command ends: two of them never run at once. Lock a ticket before. */
export async function lockTimers(tx: Tx, actor: Actor) {
  await tx.$executeRaw`SELECT 1 FROM person WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`;
  return await tx.timer.findMany({ where: { personId: actor.id }, orderBy: { startedAt: "asc" }, select: columns });
}

/** The actor's timers as they are locked. */
export type LockedTimers = Awaited<ReturnType<typeof lockTimers>>;

/** One of the actor's own timers, with all others beside it; others' are missing. */
export async function lockOwnTimer(tx: Tx, actor: Actor, timerId: string) {
  const timers = await lockTimers(tx, actor);
  const timer = timers.find(({ id }) => id === timerId);
  if (!timer) throw new Refused(missing);
  return { ownerId: actor.id, timer, others: timers.filter(({ id }) => id !== timerId) };
}

/** Writes down how a timer stands. */
export async function writeTimer(tx: Tx, id: string, timer: Timer): Promise<void> {
  const { startedAt, runningSince, pausedAt, elapsedSeconds } = timer;
  // Another stretch begins, or none runs: what was asked and answered was about the one before.
  const unasked = { askedAt: null, confirmedAt: null };
  const data = { startedAt, runningSince, pausedAt, elapsedSeconds, ...unasked, version: { increment: 1 } };
  await tx.timer.update({ where: { id }, data, select: { id: true } });
}

/** Pauses whatever runs, before another timer does; what it measured stays. */
export async function pauseRunning(tx: Tx, timers: LockedTimers, now: Date): Promise<void> {
  for (const timer of timers) if (timer.runningSince) await writeTimer(tx, timer.id, paused(timer, now));
}

/** The timer of a ticket whose time is written down. */
interface WrittenTimer {
  readonly id: string;
  readonly ticketId: string;
  /** How many of its seconds were shown; all of them, where nothing is said. */
  readonly seconds: number | undefined;
}

/**
 * Takes a timer away because its time is written down; one that another tab ended already is no matter. Where it went on after
 * its time was shown it stays, with what it measured since: those seconds.
 */
export async function endTimer(tx: Tx, actor: Actor, written: WrittenTimer, now: Date): Promise<number> {
  const timers = await lockTimers(tx, actor);
  const timer = timers.find(({ id, ticketId }) => id === written.id && ticketId === written.ticketId);
  if (!timer) return 0;
  const rest = written.seconds === undefined ? undefined : restOf(timer, written.seconds);
  if (rest) await writeTimer(tx, timer.id, rest);
  else await tx.timer.delete({ where: { id: timer.id }, select: { id: true } });
  return rest ? secondsOn(rest, now) : 0;
}

/** How a timer is kept in the record, so that discarding it can be undone. */
export function timerAsRecorded(timer: LockedTimers[number]) {
  return {
    ticketId: timer.ticketId,
    ticket: timer.ticket?.number ?? null,
    startedAt: timer.startedAt.toISOString(),
    runningSince: timer.runningSince?.toISOString() ?? null,
    pausedAt: timer.pausedAt?.toISOString() ?? null,
    elapsedSeconds: timer.elapsedSeconds,
    askedAt: timer.askedAt?.toISOString() ?? null,
    confirmedAt: timer.confirmedAt?.toISOString() ?? null,
  };
}
