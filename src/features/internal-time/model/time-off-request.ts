import { z } from "zod";
import { logTimeInput } from "#features/time/model/time-entry.ts";
import { daysBetween, formatDay, formatSpan, type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { type Minutes, minutes, sumOfMinutes } from "#kernel/quantity.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import type { DayOff } from "./days-off.ts";

const longestDays = 366;

const day = (message: string) =>
  z.string().transform((text, context): LocalDate => {
    const date = parseLocalDate(text);
    if (date !== undefined && date >= "2000-01-01" && date < "2100-01-01") return date;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

/** What is asked for: a kind of time off, its first and last day, and how much of each day; all of it when nothing is said. */
export const requestTimeOffInput = z
  .strictObject({
    codeId: z.uuid("Choose what kind of time off it is."),
    startsOn: day("Choose the first day off."),
    endsOn: z.union([z.literal("").transform(() => null), day("Choose the last day off.")]).default(null),
    eachDay: logTimeInput.shape.worked,
    note: z.string().trim().max(2000, "The note takes at most 2000 characters.").default(""),
  })
  .transform((input) => ({ ...input, endsOn: input.endsOn ?? input.startsOn }))
  .superRefine(({ startsOn, endsOn, eachDay }, context) => {
    const objection = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (endsOn < startsOn) objection("endsOn", "The last day must not be before the first.");
    else if (daysBetween(startsOn, endsOn) >= longestDays) objection("endsOn", "Ask for at most a year at once.");
    if (eachDay !== null && eachDay < 1) objection("eachDay", "Time off must be at least one minute.");
  });

/** Which request, as it was on the screen. */
export const timeOffInput = z.strictObject({ requestId: z.uuid(), version: z.coerce.number().int() });

/** Which request is turned down, and why. */
export const rejectTimeOffInput = timeOffInput.extend({
  reason: z
    .string()
    .trim()
    .min(1, "Say why: the reason goes to the person.")
    .max(2000, "The reason takes at most 2000 characters."),
});

/** Why a decision cannot be about what was on the screen, or undefined when it is. */
export function objectionToStaleRequest(request: { readonly version: number }, seen: number): Refusal | undefined {
  if (request.version === seen) return undefined;
  return {
    kind: "conflict",
    message: "This request changed since you opened it. Nothing was done: reload the page and look again.",
  };
}

/** Why nobody may decide about their own time off, or undefined: only where nobody else could. */
export function objectionToOwnRequest(
  actorId: string,
  ownerId: string,
  deciders: readonly { readonly id: string; readonly name: string }[],
): Refusal | undefined {
  const others = deciders.filter(({ id }) => id !== actorId);
  if (actorId !== ownerId || others.length === 0) return undefined;
  return {
    kind: "rule",
    message: `This is your own request. ${others.map(({ name }) => name).join(" or ")} can decide about it.`,
  };
}

/** Why these days cannot be asked off beside those that already are, or undefined when they can. */
export function objectionToDaysOff(
  asked: readonly DayOff[],
  already: readonly (DayOff & { readonly codeName: string })[],
  wholeDay: (day: LocalDate) => Minutes,
  locale: string,
): Refusal | undefined {
  if (asked.length === 0) return objectionAt("startsOn", "Nobody works on these days: they cost no time off.");
  for (const one of asked) {
    const there = already.filter((other) => other.day === one.day);
    const sum = sumOfMinutes([one, ...there].map((part) => part.minutes));
    const [first] = there;
    if (first && sum > wholeDay(one.day)) {
      const taken = formatDuration(minutes(sum - one.minutes));
      return objectionAt("startsOn", `${formatDay(one.day, locale)} already has ${taken} off (${first.codeName}).`);
    }
  }
  return undefined;
}

/** A request in words: "3 days, Nov 24 – 26, 24 h". */
export function wordsOfRequest(
  request: { readonly startsOn: LocalDate; readonly endsOn: LocalDate; readonly days: readonly DayOff[] },
  locale: string,
): string {
  const { startsOn, endsOn, days } = request;
  const when = startsOn === endsOn ? formatDay(startsOn, locale) : formatSpan({ startsOn, endsOn }, locale);
  return `${when}, ${formatDuration(sumOfMinutes(days.map((off) => off.minutes)))}`;
}
