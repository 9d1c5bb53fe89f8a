import type { Desk } from "#access/actor.ts";
import { addDaysTo, type DateSpan, type LocalDate, parseLocalDate, periodContaining } from "#kernel/calendar.ts";

/** The organization's timesheet period that a day falls into. */
export function periodOf(desk: Pick<Desk, "timesheetPeriod" | "timesheetAnchor">, day: LocalDate): DateSpan {
  return periodContaining(day, desk.timesheetPeriod, parseLocalDate(desk.timesheetAnchor) ?? day);
}

/** The periods before and after one. */
export function neighboursOf(desk: Pick<Desk, "timesheetPeriod" | "timesheetAnchor">, period: DateSpan) {
  return {
    before: periodOf(desk, addDaysTo(period.startsOn, -1)),
    after: periodOf(desk, addDaysTo(period.endsOn, 1)),
  };
}

/** The day of a timesheet to look at: the one asked for, else today, else the last that has time, else the first. */
export function dayToShow(
  sheet: { readonly period: DateSpan; readonly entries: readonly { readonly workedOn: LocalDate }[] },
  asked: string | string[] | undefined,
  today: LocalDate,
): LocalDate {
  const { startsOn, endsOn } = sheet.period;
  const wanted = typeof asked === "string" ? parseLocalDate(asked) : undefined;
  const candidates = [wanted, today, sheet.entries.at(-1)?.workedOn];
  return candidates.find((day) => day !== undefined && startsOn <= day && day <= endsOn) ?? startsOn;
}
