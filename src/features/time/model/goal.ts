import { type DateSpan, daysBetween, daysOf } from "#kernel/calendar.ts";
import { formatClock } from "#kernel/duration.ts";
import { type Minutes, minutes, sumOfMinutes } from "#kernel/quantity.ts";
import type { SheetEntry } from "./sheet-entry.ts";

/** A person's billable goal for a period, from the goal for a week. */
export function goalOf(weeklyMinutes: number, period: DateSpan): Minutes {
  return minutes(Math.round((weeklyMinutes * (daysBetween(period.startsOn, period.endsOn) + 1)) / 7));
}

/** How much of a goal is reached, in whole percent, at most 100 for a bar. */
export function shareOf(reached: Minutes, goal: Minutes): number {
  return goal === 0 ? 100 : Math.min(100, Math.floor((reached * 100) / goal));
}

/** A period's time to bill, day by day and in sum, with what it is of its goal. */
export interface BillableTime {
  readonly byDay: readonly Minutes[];
  readonly total: Minutes;
  /** "22:15 of 30:00 billable". */
  readonly words: string;
}

/** What of a sheet is billed, against its goal. */
export function billableOf(sheet: {
  readonly entries: readonly Pick<SheetEntry, "workedOn" | "billableMinutes">[];
  readonly period: DateSpan;
  readonly goal: Minutes;
}): BillableTime {
  const byDay = daysOf(sheet.period).map((day) =>
    sumOfMinutes(
      sheet.entries.filter(({ workedOn }) => workedOn === day).map(({ billableMinutes }) => billableMinutes),
    ),
  );
  const total = sumOfMinutes(byDay);
  return { byDay, total, words: billableInWords(total, sheet.goal) };
}

/** Time to bill against a goal, in figures: "22:15 of 30:00 billable"; who has no goal has none to be measured by. */
export function billableInWords(billable: Minutes, goal: Minutes): string {
  return goal === 0 ? `${formatClock(billable)} billable` : `${formatClock(billable)} of ${formatClock(goal)} billable`;
}
