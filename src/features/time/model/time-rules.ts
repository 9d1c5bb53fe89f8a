import { z } from "zod";
import type { Desk } from "#access/actor.ts";
import { minutesOfTime, timeOfDay } from "#features/people/model/time-of-day.ts";

const minutesOf = (sentence: string, most: number) =>
  z.coerce.number({ error: sentence }).int(sentence).min(0, sentence).max(most, sentence);

/** The rules of time as the administrator's form holds them; what is not ticked is no. */
export const editTimeRulesInput = z.strictObject({
  version: z.coerce.number({ error: "Reload the page and try again." }).int(),
  timeRoundingMinutes: minutesOf("Round up to a number of minutes from 0 to 60; 0 does not round.", 60),
  roundsWorkedTime: z.stringbool().default(false),
  timeOverlaps: z.enum(["mark", "forbid"], { error: "Choose one of the two." }),
  allowsFutureTime: z.stringbool().default(false),
  allowsMidnight: z.stringbool().default(false),
  timerAsksAfter: minutesOf("A timer asks after a number of minutes from 0 to 1440; 0 never asks.", 1440),
  allowsOtherRole: z.stringbool().default(false),
  requiresSummary: z.stringbool().default(false),
  minimumSummary: minutesOf("The least length of a summary is a number from 0 to 500.", 500),
  noteQualityBlocks: z.stringbool().default(false),
  proxyEntry: z
    .enum(["nobody", "approvers", "administrators", "approvers_and_administrators"], {
      error: "Choose who may write down time for others.",
    })
    .default("nobody"),
  submitText: z.string().trim().max(2000, "The text takes at most 2000 characters.").default(""),
  remindsDaily: z.stringbool().default(false),
  remindsAtPeriodEnd: z.stringbool().default(false),
  reminderAt: z.string().transform((text, context): number => {
    const minutes = minutesOfTime(text);
    if (minutes !== undefined) return minutes;
    context.addIssue({ code: "custom", message: "A time is written like 17:00." });
    return z.NEVER;
  }),
});

/** The rules of time, as they are typed. */
export type TypedTimeRules = Omit<z.output<typeof editTimeRulesInput>, "version">;

/** The rules that the form shows, as they hold now. */
export function timeRulesOf({ timeRoundingMinutes, time }: Pick<Desk, "timeRoundingMinutes" | "time">): TypedTimeRules {
  const { roundsWorkedTime, timeOverlaps, allowsFutureTime, allowsMidnight } = time;
  const { allowsOtherRole, requiresSummary, minimumSummary } = time;
  const { timerAsksAfter, noteQualityBlocks, proxyEntry } = time;
  const { submitText, remindsDaily, remindsAtPeriodEnd, reminderAt } = time;
  return {
    timeRoundingMinutes,
    roundsWorkedTime,
    timeOverlaps,
    allowsFutureTime,
    allowsMidnight,
    timerAsksAfter,
    allowsOtherRole,
    requiresSummary,
    minimumSummary,
    noteQualityBlocks,
    proxyEntry,
    submitText,
    remindsDaily,
    remindsAtPeriodEnd,
    reminderAt,
  };
}

const names: Record<keyof TypedTimeRules, string> = {
  timeRoundingMinutes: "rounding",
  roundsWorkedTime: "rounding of timesheets",
  timeOverlaps: "overlaps",
  allowsFutureTime: "time to come",
  allowsMidnight: "time past midnight",
  timerAsksAfter: "minutes until a timer asks",
  allowsOtherRole: "other billing roles",
  requiresSummary: "required summary",
  minimumSummary: "length of a summary",
  noteQualityBlocks: "summaries that lack something are refused",
  proxyEntry: "who writes down time for others",
  submitText: "what is confirmed with a timesheet",
  remindsDaily: "reminders of the day",
  remindsAtPeriodEnd: "reminders of the period",
  reminderAt: "time of reminders",
};

function said(rules: TypedTimeRules, key: keyof TypedTimeRules): string {
  const value = rules[key];
  if (key === "reminderAt") return timeOfDay(rules.reminderAt);
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/** What differs between two sets of rules, in the words of the record. */
export function changesOfRules(before: TypedTimeRules, after: TypedTimeRules) {
  const keys = (Object.keys(names) satisfies string[]).filter((key): key is keyof TypedTimeRules => key in after);
  return Object.fromEntries(
    keys
      .filter((key) => before[key] !== after[key])
      .map((key) => [names[key], { from: said(before, key), to: said(after, key) }]),
  );
}
