import type { Desk, PeriodRule } from "#access/actor.ts";
import { addDaysTo, type DateSpan, type LocalDate, parseLocalDate, periodContaining } from "#kernel/calendar.ts";

/** What says which periods a desk has. */
export type DeskPeriods = Pick<Desk, "timesheetPeriod" | "timesheetAnchor" | "timesheetCalendar">;

/** The organization's timesheet period that a day falls into; where the periods change, the last one of before is short. */
export function periodOf(desk: DeskPeriods, day: LocalDate): DateSpan {
  const holds = desk.timesheetCalendar.findLast(({ startsOn }) => startsOn <= day);
  const next = desk.timesheetCalendar.find(({ startsOn }) => startsOn > day);
  const { length, anchor } = holds ?? { length: desk.timesheetPeriod, anchor: desk.timesheetAnchor };
  const whole = periodContaining(day, length, parseLocalDate(anchor) ?? day);
  const first = holds && parseLocalDate(holds.startsOn);
  const change = next && parseLocalDate(next.startsOn);
  return {
    startsOn: first && whole.startsOn < first ? first : whole.startsOn,
    endsOn: change && whole.endsOn >= change ? addDaysTo(change, -1) : whole.endsOn,
  };
}

/** The periods of a desk as they will be when others hold from a day on; what was planned for later days is dropped. */
export function periodsChanged(desk: DeskPeriods, rule: PeriodRule): DeskPeriods {
  const { timesheetPeriod, timesheetAnchor, timesheetCalendar } = desk;
  const before = timesheetCalendar.filter(({ startsOn }) => startsOn < rule.startsOn);
  return { timesheetPeriod, timesheetAnchor, timesheetCalendar: [...before, rule] };
}

/** The periods around a day: the one before it, its own, and some after it. */
export function periodsAround(desk: DeskPeriods, day: LocalDate, after: number): DateSpan[] {
  const spans = [periodOf(desk, addDaysTo(periodOf(desk, day).startsOn, -1)), periodOf(desk, day)];
  while (spans.length < after + 2) spans.push(periodOf(desk, addDaysTo(spans.at(-1)?.endsOn ?? day, 1)));
  return spans;
}

/** The periods before and after one. */
export function neighboursOf(desk: DeskPeriods, period: DateSpan) {
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
