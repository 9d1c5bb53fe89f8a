import { differenceInMinutes } from "date-fns";
import { type DateSpan, formatDay, formatSpan, formatWeekday, type LocalDate } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { type Minutes, minutes, sumOfMinutes } from "#kernel/quantity.ts";

/** One day of somebody: how long the office works, and what is written down. */
export interface DayWritten {
  readonly day: LocalDate;
  /** What the office works on this day, less time off; nothing on weekends and holidays. */
  readonly expected: Minutes;
  readonly written: Minutes;
}

/** What somebody touched on a day without writing time on it. */
export interface Untimed {
  readonly number: string;
  readonly title: string;
}

/** A ticket without time, with the day on which somebody last touched it. */
export interface UntimedOn extends Untimed {
  readonly day: LocalDate;
}

/** What is missing of a person's time. */
export interface MissingTime {
  readonly short: readonly DayWritten[];
  readonly untimed: readonly Untimed[];
  readonly hasRunningTimer: boolean;
  /** The period that ends today and was not handed in yet. */
  readonly notSubmitted: DateSpan | null;
}

/** Whether a day lacks enough to say so: less than three quarters of it is written down, or nothing where anything was expected. */
export function isShort({ expected, written }: DayWritten): boolean {
  return expected > 0 && written * 4 < expected * 3;
}

/** Whether there is anything to remind of. */
export function isMissing({ short, untimed, hasRunningTimer, notSubmitted }: MissingTime): boolean {
  return short.length > 0 || untimed.length > 0 || hasRunningTimer || notSubmitted !== null;
}

/** What is missing in one sentence, for a notice and the head of a mail. */
export function missingInBrief({ short, untimed, notSubmitted }: MissingTime, locale: string): string {
  if (notSubmitted) return `Your timesheet ${formatSpan(notSubmitted, locale)} is not submitted`;
  const [day] = short;
  if (day) {
    const lacking = formatDuration(minutes(sumOfMinutes(short.map((one) => one.expected - one.written))));
    return short.length === 1
      ? `${lacking} of ${formatWeekday(day.day, locale)} ${formatDay(day.day, locale)} are not written down`
      : `${lacking} of ${short.length} days are not written down`;
  }
  if (untimed.length > 0) {
    return untimed.length === 1
      ? `${untimed[0]?.number} has your work and no time`
      : `${untimed.length} tickets have your work and no time`;
  }
  return "A timer of yours still runs";
}

const most = 10;

/** What is missing, line by line, for a mail. */
export function missingInLines({ short, untimed, hasRunningTimer }: MissingTime, locale: string): string[] {
  const days = short.map(({ day, expected, written }) => {
    const there = written === 0 ? "nothing" : formatDuration(written);
    return `${formatWeekday(day, locale)} ${formatDay(day, locale)}: ${there} of ${formatDuration(expected)}`;
  });
  const tickets = untimed.slice(0, most).map(({ number, title }) => `${number} ${title}: worked on, no time`);
  const others = untimed.length > most ? [`and ${untimed.length - most} more tickets`] : [];
  return [...days, ...tickets, ...others, ...(hasRunningTimer ? ["A timer still runs"] : [])];
}

const windowMinutes = 60;

/**
 * Whether somebody's time of day to be reminded has come: since less than an hour. After a server stood still nobody is
 * woken at night by what was due in the evening.
 */
export function isTimeToRemind(reminderAt: Date, now: Date): boolean {
  const since = differenceInMinutes(now, reminderAt, { roundingMethod: "floor" });
  return since >= 0 && since < windowMinutes;
}
