import { addMinutes, differenceInMinutes } from "date-fns";
import { addDaysTo, dayAt, instantAt, type LocalDate, timeAt } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";

/** What a person said about when they worked; any two of start, end and duration decide the third. */
export interface TypedSpan {
  readonly workedOn: LocalDate;
  /** "14:05" on the clock of the zone. */
  readonly start: string | null;
  readonly end: string | null;
  readonly worked: Minutes | null;
}

/** When work was done: its minutes, and its instants where they are known. */
export interface SpanOfWork {
  readonly workedMinutes: Minutes;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

/** The most that can be worked on one day. */
export const minutesOfDay = minutes(1440);

/** What the desk says about spans. */
export interface SpanRules {
  /** Whether one entry may run past midnight; its first day counts then. */
  readonly allowsMidnight: boolean;
}

const pastMidnight = "Work past midnight takes two entries, one for each day.";
const later = (instant: Date, by: Minutes) => addMinutes(instant, by);

/** The span that was meant, or why it cannot be one. Minutes are those that passed, also on a day when the clock jumps. */
export function spanOfWork(
  typed: TypedSpan,
  timeZone: string,
  { allowsMidnight }: SpanRules = { allowsMidnight: false },
): SpanOfWork | Refusal {
  const { workedOn, start, end, worked } = typed;
  const at = (time: string) => instantAt(workedOn, time, timeZone);
  const endsOn = allowsMidnight && endsNextDay(typed, timeZone) ? addDaysTo(workedOn, 1) : workedOn;
  const skipped = skippedTime("start", workedOn, start, timeZone) ?? skippedTime("end", endsOn, end, timeZone);
  if (skipped) return skipped;
  // Midnight at the end of the day is still this day.
  const endAt = (time: string) => (time === "00:00" ? at("24:00") : instantAt(endsOn, time, timeZone));
  if (start !== null && end !== null) {
    const startedAt = at(start);
    const endedAt = endAt(end);
    if (endedAt <= startedAt) return objectionAt("end", `End must be after start. ${pastMidnight}`);
    const workedMinutes = minutes(differenceInMinutes(endedAt, startedAt, { roundingMethod: "round" }));
    if (worked !== null && worked !== workedMinutes) {
      return objectionAt(
        "worked",
        `${start} to ${end} is ${formatDuration(workedMinutes)}, the duration says ${formatDuration(worked)}. Clear the one that is wrong.`,
      );
    }
    return { workedMinutes, startedAt, endedAt };
  }
  if (worked === null) {
    if (start !== null) return objectionAt("end", "Say when it ended, or how long it took.");
    if (end !== null) return objectionAt("start", "Say when it started, or how long it took.");
    return objectionAt("worked", "Say how long it took: a start and an end, or a duration such as 45m or 1:30.");
  }
  if (worked < 1) return objectionAt("worked", "Time must be at least one minute.");
  if (worked > minutesOfDay)
    return objectionAt("worked", "A day has 24 hours; write longer work as an entry for each day.");
  if (start !== null) {
    const startedAt = at(start);
    const endedAt = later(startedAt, worked);
    if (endedAt > at("24:00") && !allowsMidnight) {
      return objectionAt("worked", `From ${start}, ${formatDuration(worked)} runs past midnight. ${pastMidnight}`);
    }
    return { workedMinutes: worked, startedAt, endedAt };
  }
  if (end !== null) {
    const endedAt = endAt(end);
    const startedAt = later(endedAt, minutes(-worked));
    if (dayAt(startedAt, timeZone) !== workedOn) {
      return objectionAt("worked", `${formatDuration(worked)} before ${end} began before midnight. ${pastMidnight}`);
    }
    return { workedMinutes: worked, startedAt, endedAt };
  }
  return { workedMinutes: worked, startedAt: null, endedAt: null };
}

// Where an entry may run past midnight, an end before its start is one of the day after.
function endsNextDay({ workedOn, start, end, worked }: TypedSpan, timeZone: string): boolean {
  if (end === null || end === "00:00") return false;
  if (start !== null) return end < start;
  return worked !== null && dayAt(later(instantAt(workedOn, end, timeZone), minutes(-worked)), timeZone) !== workedOn;
}

// The hour that daylight saving skips is on no clock: whoever typed it looked at a clock that was not set.
function skippedTime(
  field: "start" | "end",
  day: LocalDate,
  time: string | null,
  timeZone: string,
): Refusal | undefined {
  if (time === null || time === "00:00" || timeAt(instantAt(day, time, timeZone), timeZone) === time) return undefined;
  return objectionAt(field, `There was no ${time} on this day: the clocks were set forward. Write the time after it.`);
}

/** Whether what a span was read as is a refusal. */
export function isRefusal(read: SpanOfWork | Refusal): read is Refusal {
  return "kind" in read;
}

/** When work was done, for people: "14:05–14:50", or nothing when only the duration is known. */
export function formatHours(startedAt: Date | null, endedAt: Date | null, timeZone: string): string {
  if (startedAt === null || endedAt === null) return "";
  return `${timeAt(startedAt, timeZone)}–${timeAt(endedAt, timeZone)}`;
}
