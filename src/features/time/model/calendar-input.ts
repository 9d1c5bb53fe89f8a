import { z } from "zod";
import type { PeriodRule } from "#access/actor.ts";
import {
  type DateSpan,
  daysBetween,
  formatDay,
  formatSpan,
  formatWeekday,
  type LocalDate,
  parseLocalDate,
} from "#kernel/calendar.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";

/** The periods that timesheets can have, in words. */
export const periodLengths: Record<PeriodRule["length"], string> = {
  week: "A week",
  two_weeks: "Two weeks",
  half_month: "Half a month: the 1st to the 15th, the 16th to the end",
};

const lengths = ["week", "two_weeks", "half_month"] as const;

/** Which periods hold from which day on. */
export const changeCalendarInput = z.strictObject({
  startsOn: z.string().transform((text, context): LocalDate => {
    const day = parseLocalDate(text);
    if (day) return day;
    context.addIssue({ code: "custom", message: "Choose the day from which it holds." });
    return z.NEVER;
  }),
  length: z.enum(lengths, { error: "Choose how long a timesheet runs." }),
});

/** The rule that a change asks for: its first day begins a period, so that its weekday is the first of each week. */
export function ruleOf({ startsOn, length }: z.output<typeof changeCalendarInput>): PeriodRule {
  return { startsOn, length, anchor: startsOn };
}

/** Why periods cannot change from a day on, or undefined when they can: what was begun stays, and so does what waits for a decision or was decided. */
export function objectionToChange(
  rule: PeriodRule,
  today: LocalDate,
  locked: readonly { readonly person: string; readonly period: DateSpan; readonly status: string }[],
  locale: string,
): Refusal | undefined {
  if (rule.startsOn <= today)
    return objectionAt("startsOn", "Choose a day to come: timesheets before it keep their periods.");
  const [first] = locked;
  if (!first) return undefined;
  const others = locked.length === 1 ? "" : ` and ${locked.length - 1} more`;
  return objectionAt(
    "startsOn",
    `${first.person}’s ${formatSpan(first.period, locale)}${others} is ${first.status} and would be cut. Choose a later day.`,
  );
}

/** A period in words: "Sun Nov 22 – Tue Nov 24, 3 days". */
export function periodInWords({ startsOn, endsOn }: DateSpan, locale: string): string {
  const days = daysBetween(startsOn, endsOn) + 1;
  const said = (day: LocalDate) => `${formatWeekday(day, locale)} ${formatDay(day, locale)}`;
  return days === 1 ? `${said(startsOn)}, one day` : `${said(startsOn)} – ${said(endsOn)}, ${days} days`;
}
