import { type DateSpan, daysBetween } from "#kernel/calendar.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";

/** A person's billable goal for a period, from the goal for a week. */
export function goalOf(weeklyMinutes: number, period: DateSpan): Minutes {
  return minutes(Math.round((weeklyMinutes * (daysBetween(period.startsOn, period.endsOn) + 1)) / 7));
}

/** How much of a goal is reached, in whole percent, at most 100 for a bar. */
export function shareOf(reached: Minutes, goal: Minutes): number {
  return goal === 0 ? 100 : Math.min(100, Math.floor((reached * 100) / goal));
}
