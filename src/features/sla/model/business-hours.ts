import { columnOfDay, type LocalDate } from "#kernel/calendar.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import { steadyStretches } from "#kernel/zone.ts";

/** A stretch of a day during which work is done, in minutes after midnight; 1440 is the midnight that ends the day. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

/** When an office works: on each weekday (Sunday first), in its zone, and on the days that have other hours or none. */
export interface OfficeHours {
  readonly timeZone: string;
  readonly week: readonly (readonly OpenSpan[])[];
  readonly holidays: ReadonlyMap<LocalDate, readonly OpenSpan[]>;
}

/** A clock that only runs while work is done. Instants count by their whole minutes; seconds do not exist. */
export interface WorkingClock {
  /** The minutes of work between two instants; none when the second is not later. */
  minutesBetween(from: Date, to: Date): Minutes;
  /** The first instant by which that much has been worked, or undefined when no hundred years are enough. */
  instantAfter(from: Date, worked: Minutes): Date | undefined;
}

const minuteMs = 60_000;
const dayMinutes = 1440;
const weekDays = 7;
/** The first of January 1970 was a Thursday. */
const firstWeekday = 4;
const horizonMinutes = 100 * 366 * dayMinutes;

/** An instant's whole minute, counted since 1970. */
const minuteOf = (instant: Date) => Math.floor(instant.getTime() / minuteMs);
const instantOf = (minute: number) => new Date(minute * minuteMs);

/** An instant without its seconds: what every clock of an agreement counts by. */
export const wholeMinute = (instant: Date) => instantOf(minuteOf(instant));

/** The clock that never stands still. */
export const aroundTheClock: WorkingClock = {
  minutesBetween: (from, to) => minutes(Math.max(0, minuteOf(to) - minuteOf(from))),
  instantAfter: (from, worked) => instantOf(minuteOf(from) + worked),
};

/**
 * The clock of an office. A minute is worked when the clock on the office's wall stands within its hours: an hour that
 * daylight saving skips is not worked, one that it repeats is worked twice.
 */
export function workingClock(hours: OfficeHours): WorkingClock {
  const wall = wallOf(hours);

  function minutesBetween(from: Date, to: Date): Minutes {
    let worked = 0;
    for (const { from: begin, to: end, offset } of steadyStretches(minuteOf(from), minuteOf(to), hours.timeZone)) {
      worked += wall.workedBefore(end + offset) - wall.workedBefore(begin + offset);
    }
    return minutes(worked);
  }

  function instantAfter(from: Date, worked: Minutes): Date | undefined {
    const begin = minuteOf(from);
    if (worked <= 0) return instantOf(begin);
    let left: number = worked;
    for (const stretch of steadyStretches(begin, begin + horizonMinutes, hours.timeZone)) {
      const start = wall.workedBefore(stretch.from + stretch.offset);
      const here = wall.workedBefore(stretch.to + stretch.offset) - start;
      if (left <= here) {
        return instantOf(wall.firstWith(start + left, stretch.from + stretch.offset, stretch) - stretch.offset);
      }
      left -= here;
    }
    return undefined;
  }

  return { minutesBetween, instantAfter };
}

// Minutes on the wall are counted as if no clock ever changed; the stretches above see to the changes.
function wallOf({ week, holidays }: OfficeHours) {
  const daily = Array.from({ length: weekDays }, (_, weekday) => lengthOf(week[weekday] ?? []));
  const weekly = sum(daily);
  const beforeWeekday = daily.map((_, weekday) => sum(daily.slice(0, weekday)));
  const weekdayOf = (day: number) => (((day + firstWeekday) % weekDays) + weekDays) % weekDays;

  const free = [...holidays]
    .map(([date, spans]) => ({ day: columnOfDay(date).getTime() / minuteMs / dayMinutes, spans }))
    .sort((left, right) => left.day - right.day);
  // How much more, or less, is worked up to each holiday than an ordinary calendar would say.
  const beforeHoliday = [0];
  for (const { day, spans } of free) {
    beforeHoliday.push((beforeHoliday.at(-1) ?? 0) + lengthOf(spans) - (daily[weekdayOf(day)] ?? 0));
  }

  function workedBefore(minute: number): number {
    const day = Math.floor(minute / dayMinutes);
    const weekday = weekdayOf(day);
    const earlier = firstNotBefore(free, day);
    const spans = free[earlier]?.day === day ? free[earlier].spans : (week[weekday] ?? []);
    const wholeWeeks = Math.floor((day + firstWeekday) / weekDays);
    const ordinary = wholeWeeks * weekly + (beforeWeekday[weekday] ?? 0);
    return ordinary + (beforeHoliday[earlier] ?? 0) + lengthBefore(spans, minute - day * dayMinutes);
  }

  /** The first minute by which so much has been worked; it lies in the stretch. */
  function firstWith(worked: number, begin: number, stretch: { from: number; to: number }): number {
    let [low, high] = [begin, begin + stretch.to - stretch.from];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (workedBefore(middle) >= worked) high = middle;
      else low = middle;
    }
    return high;
  }

  return { workedBefore, firstWith };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const lengthOf = (spans: readonly OpenSpan[]) => sum(spans.map((span) => span.to - span.from));
const lengthBefore = (spans: readonly OpenSpan[], minute: number) =>
  sum(spans.map((span) => Math.max(0, Math.min(span.to, minute) - span.from)));

function firstNotBefore(holidays: readonly { day: number }[], day: number): number {
  let [low, high] = [0, holidays.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holidays[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
