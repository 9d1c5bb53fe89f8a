import { subMinutes } from "date-fns";
import { dayAt, type LocalDate, timeAt } from "#kernel/calendar.ts";
import { formatClock } from "#kernel/duration.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import { isRefusal, minutesOfDay, spanOfWork } from "./span-of-work.ts";

/** Work being measured: it runs since a moment, or was paused at one; the seconds of the stretches before are kept. */
export interface Timer {
  readonly startedAt: Date;
  readonly runningSince: Date | null;
  readonly pausedAt: Date | null;
  readonly elapsedSeconds: number;
}

/** A timer that begins now. */
export function begun(now: Date): Timer {
  return { startedAt: now, runningSince: now, pausedAt: null, elapsedSeconds: 0 };
}

/** How many seconds were measured by now. A clock that was set back takes nothing away. */
export function secondsOn(timer: Timer, now: Date): number {
  const running = timer.runningSince ? Math.floor((now.getTime() - timer.runningSince.getTime()) / 1000) : 0;
  return timer.elapsedSeconds + Math.max(0, running);
}

/** The timer, no longer running; what it measured stays. */
export function paused(timer: Timer, now: Date): Timer {
  if (!timer.runningSince) return timer;
  return { ...timer, runningSince: null, pausedAt: now, elapsedSeconds: secondsOn(timer, now) };
}

/** The timer, running again; the pause is not counted. */
export function resumed(timer: Timer, now: Date): Timer {
  return timer.runningSince ? timer : { ...timer, runningSince: now, pausedAt: null };
}

const leastRest = 60;

/**
 * What stays of a timer of which so many seconds are written down: it went on after they were shown, on another device for
 * example, and what it measured since is not written down yet. Nothing stays of one that did not go on.
 */
export function restOf(timer: Timer, written: number): Timer | undefined {
  if (timer.runningSince === null && timer.elapsedSeconds - written < leastRest) return undefined;
  return { ...timer, elapsedSeconds: Math.max(0, timer.elapsedSeconds - written) };
}

/** Two timers of the same work as one: nothing that either measured is lost, and it runs if one of them ran. */
export function joined(one: Timer, other: Timer, now: Date): Timer {
  const elapsedSeconds = secondsOn(one, now) + secondsOn(other, now);
  const startedAt = new Date(Math.min(one.startedAt.getTime(), other.startedAt.getTime()));
  const runs = one.runningSince !== null || other.runningSince !== null;
  if (runs) return { startedAt, elapsedSeconds, runningSince: now, pausedAt: null };
  return { startedAt, elapsedSeconds, runningSince: null, pausedAt: lastPause(one, other) ?? now };
}

function lastPause(one: Timer, other: Timer): Date | null {
  const pauses = [one.pausedAt, other.pausedAt].filter((at) => at !== null);
  return pauses.reduce<Date | null>((last, at) => (last && last > at ? last : at), null);
}

/** The whole minutes that a timer amounts to: at least one, at most a day. */
export function minutesMeasured(seconds: number): Minutes {
  return minutes(Math.min(Math.max(1, Math.round(seconds / 60)), minutesOfDay));
}

/** What a time entry form starts with when a timer is written down; start and end are left out where the clock cannot say them. */
export interface MeasuredSpan {
  readonly workedOn: LocalDate;
  readonly start: string;
  readonly end: string;
  readonly worked: string;
}

/** The time entry that measured seconds amount to: whole minutes up to the moment it was paused, on the day they began. */
export function spanMeasured(seconds: number, end: Date, timeZone: string): MeasuredSpan {
  const worked = minutesMeasured(seconds);
  const start = subMinutes(end, worked);
  const workedOn = dayAt(start, timeZone);
  const clock = { start: timeAt(start, timeZone), end: timeAt(end, timeZone) };
  // Over midnight, and in the hour that comes twice, the clock on the wall would say another span.
  const said = spanOfWork({ workedOn, ...clock, worked: null }, timeZone);
  const isSaid = !isRefusal(said) && said.workedMinutes === worked && workedOn === dayAt(end, timeZone);
  return { workedOn, ...(isSaid ? clock : { start: "", end: "" }), worked: formatClock(worked) };
}
