import { type DateSpan, daysOf, type LocalDate } from "#kernel/calendar.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";

/** A stretch of a day on which people work, in minutes after midnight. */
interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

/** When an office works: by weekday, Sunday first, and which days it keeps free. */
export interface OfficeWeek {
  readonly week: readonly (readonly OpenSpan[])[];
  /** The days off of everybody, by their name. */
  readonly holidays: ReadonlyMap<LocalDate, string>;
}

/** How much of one day is off. */
export interface DayOff {
  readonly day: LocalDate;
  readonly minutes: Minutes;
}

/** How long people work on a day at this office; nothing on its holidays. */
export function workingMinutesOn(day: LocalDate, { week, holidays }: OfficeWeek): Minutes {
  if (holidays.has(day)) return minutes(0);
  const spans = week[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? [];
  return minutes(spans.reduce((sum, { from, to }) => sum + to - from, 0));
}

/** A goal for a period without what its holidays take of the office's time: nobody is asked for hours on a day off of everybody. */
export function goalLessHolidays(goal: Minutes, period: DateSpan, office: OfficeWeek): Minutes {
  const worked = (at: OfficeWeek) => daysOf(period).reduce((sum, day) => sum + workingMinutesOn(day, at), 0);
  const whole = worked({ ...office, holidays: new Map() });
  return whole === 0 ? goal : minutes(Math.round((goal * worked(office)) / whole));
}

/**
 * The working days within a span and how much of each is off: the whole of it, or so many minutes of each day where that
 * was said. Weekends and holidays of the office cost nobody a day.
 */
export function daysOff(span: DateSpan, office: OfficeWeek, eachDay: Minutes | null): DayOff[] {
  return daysOf(span).flatMap((day) => {
    const whole = workingMinutesOn(day, office);
    return whole === 0 ? [] : [{ day, minutes: eachDay === null || eachDay > whole ? whole : eachDay }];
  });
}
