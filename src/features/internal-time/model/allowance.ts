import { z } from "zod";
import type { LocalDate } from "#kernel/calendar.ts";
import { formatDuration, parseDuration } from "#kernel/duration.ts";
import { type Minutes, minutes, sumOfMinutes } from "#kernel/quantity.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";

/** What somebody may take of a code in a year, and what became of it. */
export interface Balance {
  /** With what was carried over; nothing where the code is not counted. */
  readonly allowed: Minutes | null;
  readonly approved: Minutes;
  readonly requested: Minutes;
  /** What can still be asked for; less than nothing when more was approved than is allowed now. */
  readonly left: Minutes | null;
}

/** A balance out of what everybody gets, what this person gets instead, and what was asked for. */
export function balanceOf(given: {
  readonly everybody: number | null;
  readonly own: { readonly minutes: number; readonly carriedMinutes: number } | null;
  readonly approved: number;
  readonly requested: number;
}): Balance {
  const { everybody, own } = given;
  const approved = minutes(given.approved);
  const requested = minutes(given.requested);
  const allowed = own ? minutes(own.minutes + own.carriedMinutes) : everybody === null ? null : minutes(everybody);
  return { allowed, approved, requested, left: allowed === null ? null : minutes(allowed - approved - requested) };
}

/** The year in which a day counts. */
export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

/** Why so much cannot be asked for in a year, or undefined when it can. */
export function objectionToAsking(
  year: number,
  asked: readonly Minutes[],
  { name, left }: Pick<Balance, "left"> & { readonly name: string },
): Refusal | undefined {
  const sum = sumOfMinutes(asked);
  if (left === null || sum <= left) return undefined;
  const words = left > 0 ? formatDuration(left) : "nothing";
  return objectionAt("endsOn", `You have ${words} of ${name} left in ${year}; this asks for ${formatDuration(sum)}.`);
}

const longest = 527_040;

const hoursText = (what: string) =>
  z
    .string()
    .trim()
    .transform((text, context) => {
      const isLess = text.startsWith("-");
      const span = text === "" ? minutes(0) : parseDuration(isLess ? text.slice(1) : text);
      if (span !== undefined && span <= longest) return isLess ? -span : span;
      context.addIssue({ code: "custom", message: `${what} is written in hours, like 120h or 7h 30m.` });
      return z.NEVER;
    });

/** What one person gets of a code in a year, where it is not what everybody gets. */
export const setAllowanceInput = z.strictObject({
  codeId: z.uuid(),
  personId: z.uuid("Choose whose allowance it is."),
  year: z.coerce.number().int().min(2000, "Choose a year.").max(2199, "Choose a year."),
  allowance: hoursText("The allowance").refine((span) => span >= 0, "The allowance is not less than nothing."),
  carried: hoursText("What is carried over").default(0),
});
