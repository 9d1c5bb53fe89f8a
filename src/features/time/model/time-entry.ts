import { z } from "zod";
import {
  type DateSpan,
  dayAt,
  formatDay,
  formatSpan,
  type LocalDate,
  parseLocalDate,
  timeAt,
} from "#kernel/calendar.ts";
import { formatDuration, parseDuration } from "#kernel/duration.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { minutesOfDay, type SpanOfWork } from "./span-of-work.ts";
import { acceptsTime, type TimesheetStatus } from "./timesheet-status.ts";

/** The longest text of an entry. */
export const longestText = 8000;

const dayText = z.string().transform((text, context): LocalDate => {
  const day = parseLocalDate(text);
  if (day !== undefined && day >= "2000-01-01" && day < "2100-01-01") return day;
  context.addIssue({ code: "custom", message: "Choose the day on which it was worked." });
  return z.NEVER;
});

const clockText = z
  .string()
  .trim()
  .transform((text, context): string | null => {
    if (text === "") return null;
    const match = /^([01]?\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(text);
    if (match) return `${match[1]?.padStart(2, "0")}:${match[2]}`;
    context.addIssue({ code: "custom", message: "A time is written like 14:05." });
    return z.NEVER;
  });

const durationText = z.string().transform((text, context): Minutes | null => {
  if (text.trim() === "") return null;
  const span = parseDuration(text);
  if (span !== undefined) return span;
  context.addIssue({ code: "custom", message: "A duration is written like 45m, 1h 30m, 1:30 or 1.5." });
  return z.NEVER;
});

const offsetText = z.string().transform((text, context): Minutes => {
  const compact = text.trim();
  if (compact === "") return minutes(0);
  const [, sign = "+", size = ""] = /^([-+−])?\s*(.+)$/.exec(compact) ?? [];
  const span = parseDuration(size);
  if (span !== undefined && span <= minutesOfDay) return minutes(sign === "+" ? span : -span);
  context.addIssue({ code: "custom", message: "An offset is written like -30m for a lunch, or +15m." });
  return z.NEVER;
});

const written = {
  workedOn: dayText,
  start: clockText.default(null),
  end: clockText.default(null),
  worked: durationText.default(null),
  workTypeId: z.uuid("Choose a work type."),
  billingRoleId: z.uuid("Choose a billing role."),
  /** Minutes added to the time to bill, or taken off; left out, an entry keeps the ones it has. */
  offset: offsetText.exactOptional(),
  /** Under which contract; empty for none. Left out: the ticket's, or the one that the entry has. */
  contractId: z.union([z.literal("").transform(() => null), z.uuid("Choose one of the contracts.")]).exactOptional(),
  /** Whether the invoice shows it; left out: as the work type says. */
  onInvoice: z
    .enum(["", "show", "hide"], { error: "Choose whether the invoice shows it." })
    .transform((said) => (said === "" ? undefined : said))
    .exactOptional(),
  // Whether there must be one is a rule of the desk, not of the form.
  summary: z.string().trim().max(longestText, `The summary takes at most ${longestText} characters.`),
  internalNotes: z
    .string()
    .trim()
    .max(longestText, `Internal notes take at most ${longestText} characters.`)
    .default(""),
  isBillable: z.stringbool().default(false),
};

/** What is written down when time is logged. */
export const logTimeInput = z.strictObject({
  ticketId: z.uuid(),
  /** The timer that measured it, which ends with this. */
  timerId: z.uuid().optional(),
  ...written,
});

/** What an entry is changed to, and the version that was on the screen; the ticket stays. */
export const amendTimeInput = z.strictObject({ entryId: z.uuid(), version: z.coerce.number().int(), ...written });

/** What is written of an entry, whether it is new or changed. */
export type WrittenTime = Omit<z.output<typeof logTimeInput>, "ticketId" | "timerId">;

/** Which entry goes, as it was on the screen. */
export const removeTimeInput = z.strictObject({ entryId: z.uuid(), version: z.coerce.number().int() });

/** What must be known about a day before time may be written on it. */
export interface DayFacts {
  readonly workedOn: LocalDate;
  readonly period: DateSpan;
  readonly status: TimesheetStatus;
  /** Who decided about the sheet, and on which day, when somebody did. */
  readonly decision: { readonly by: string; readonly on: LocalDate } | null;
  /** What else is written on the day. */
  readonly alreadyLogged: Minutes;
}

/** Where and when an entry is judged. */
export interface Judged {
  readonly now: Date;
  readonly timeZone: string;
  readonly locale: string;
  /** Whether time that has not passed yet may be written down. */
  readonly allowsFutureTime: boolean;
}

/** Why entries of this day may not be written, changed or removed, or undefined when they may. */
export function objectionToDay(day: DayFacts, locale: string): Refusal | undefined {
  if (acceptsTime(day.status)) return undefined;
  const span = formatSpan(day.period, locale);
  const { decision, status } = day;
  if (status === "paid") return objectionAt("workedOn", `${span} is paid, so it stays as it is.`);
  if (decision) {
    return objectionAt(
      "workedOn",
      `${span} was approved by ${decision.by} on ${formatDay(decision.on, locale)}. Ask ${decision.by} to reject it to make changes.`,
    );
  }
  return objectionAt("workedOn", `${span} is submitted. Recall the timesheet to make changes.`);
}

const clockTolerance = 5 * 60_000;

/** Why this work may not be written on this day, or undefined when it may. Overlapping is allowed and marked. */
export function objectionToEntry(
  work: SpanOfWork,
  day: DayFacts,
  { now, timeZone, locale, allowsFutureTime }: Judged,
): Refusal | undefined {
  const toDay = objectionToDay(day, locale);
  if (toDay) return toDay;
  if (work.workedMinutes < 1) return objectionAt("worked", "Time must be at least one minute.");
  if (work.workedMinutes > minutesOfDay) {
    return objectionAt("worked", "A day has 24 hours; write longer work as an entry for each day.");
  }
  const total = minutes(day.alreadyLogged + work.workedMinutes);
  if (total > minutesOfDay) {
    const already = `${formatDay(day.workedOn, locale)} already has ${formatDuration(day.alreadyLogged)}`;
    return objectionAt(
      "worked",
      `${already}; with this it would have ${formatDuration(total)}, and a day has 24 hours.`,
    );
  }
  if (allowsFutureTime) return undefined;
  if (work.endedAt !== null && work.endedAt.getTime() > now.getTime() + clockTolerance) {
    return objectionAt(
      "end",
      `End is in the future; it is ${timeAt(now, timeZone)} now. Write time down once it is worked.`,
    );
  }
  if (day.workedOn > dayAt(now, timeZone)) {
    return objectionAt(
      "workedOn",
      `${formatDay(day.workedOn, locale)} is in the future. Write time down once it is worked.`,
    );
  }
  return undefined;
}
