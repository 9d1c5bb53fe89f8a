import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { dayAt, formatInstant, type LocalDate, timeAt } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { lastActivityOf } from "../last-activity.ts";
import { evidenceInWords } from "../model/forgotten-timer.ts";

const clockOf = (actor: Actor, now: Date) => ({ now, timeZone: actor.timeZone, locale: actor.desk.locale });

/** What shows when somebody last worked, since their timer runs. */
export async function evidenceOf(actor: Actor, runningSince: Date, now: Date): Promise<string> {
  const last = await lastActivityOf(db, actor.id, runningSince);
  return evidenceInWords({ number: null, runningSince, last }, clockOf(actor, now));
}

/** A day and a time on the clock of a person. */
export interface ClockMoment {
  readonly day: LocalDate;
  readonly time: string;
  readonly words: string;
}

/** One's own timer that runs, with all that helps to say when it should have stopped. */
export interface RunningTimer {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly started: ClockMoment;
  readonly evidence: string;
  /** When the last thing was done that the record knows of. */
  readonly lastActivity: ClockMoment | null;
  readonly now: ClockMoment;
}

/** One's own timer that runs, if one does. */
export const runningTimer = cache(async (actor: Actor, now: Date): Promise<RunningTimer | undefined> => {
  const row = await db.timer.findFirst({
    where: {
      personId: actor.id,
      runningSince: { not: null },
      OR: [{ ticketId: null }, { ticket: { is: visible.tickets(actor) } }],
    },
    select: { id: true, runningSince: true, ticket: { select: { number: true, title: true } } },
  });
  if (!row?.runningSince) return undefined;
  const { runningSince } = row;
  const clock = clockOf(actor, now);
  const moment = (at: Date): ClockMoment => ({
    day: dayAt(at, clock.timeZone),
    time: timeAt(at, clock.timeZone),
    words: formatInstant(at, now, clock.timeZone, clock.locale),
  });
  const last = await lastActivityOf(db, actor.id, runningSince);
  return {
    id: row.id,
    number: row.ticket?.number ?? null,
    title: row.ticket?.title ?? "A call without a ticket yet",
    started: moment(runningSince),
    evidence: evidenceInWords({ number: null, runningSince, last }, clock),
    lastActivity: last ? moment(last.at) : null,
    now: moment(now),
  };
});

/** The timer that one discarded last, while it can be brought back. */
export const discardedTimer = cache(async (actor: Actor, now: Date): Promise<string | undefined> => {
  const [last] = await db.event.findMany({
    where: { actorId: actor.id },
    orderBy: { id: "desc" },
    take: 1,
    select: { name: true, subjectId: true, at: true },
  });
  const isFresh = last !== undefined && last.at.getTime() > now.getTime() - 3_600_000;
  return isFresh && last.name === "timer.discard" ? last.subjectId : undefined;
});
