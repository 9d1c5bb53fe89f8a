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
