import { addDaysTo, type DateSpan, daysBetween, type LocalDate } from "#kernel/calendar.ts";

/** The day of a period that is the same weekday as a day of an earlier one; nothing where the period has none for it. */
export function dayOfCopy(day: LocalDate, earlier: DateSpan, period: DateSpan): LocalDate | undefined {
  const weeks = Math.round(daysBetween(earlier.startsOn, period.startsOn) / 7);
  const target = addDaysTo(day, 7 * weeks);
  return period.startsOn <= target && target <= period.endsOn ? target : undefined;
}
