import { z } from "zod";
import { type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { lineOf } from "#kernel/text.ts";
import { isNeverOpen, weekFields, weekTyped, zoneText } from "./week-input.ts";

const kept = { id: z.uuid().optional(), version: z.coerce.number().int().optional() };

/** An office as a form holds it. */
export const locationInput = z
  .strictObject({
    ...kept,
    name: lineOf("Name", 80),
    timeZone: zoneText,
    ...weekFields,
    holidaySetId: z.union([z.literal("").transform(() => null), z.uuid()]).default(null),
    isDefault: z.stringbool().default(false),
    isActive: z.stringbool().default(false),
  })
  .transform(({ id, version, name, timeZone, holidaySetId, isDefault, isActive, ...days }) => ({
    id,
    version,
    columns: { name, timeZone, holidaySetId, isDefault, isActive },
    week: weekTyped(days),
  }));

/** Why an office cannot be kept like this, or undefined when it can. */
export function objectionToLocation(
  typed: z.output<typeof locationInput>,
  before: { readonly isDefault: boolean } | undefined,
): Refusal | undefined {
  const { isDefault, isActive } = typed.columns;
  if (isNeverOpen(typed.week)) return objectionAt("day1", "Give at least one day hours.");
  if (before?.isDefault && !isDefault) {
    return objectionAt("isDefault", "This is the default: make another location the default instead.");
  }
  if (isDefault && !isActive) return objectionAt("isActive", "The default location stays active.");
  return undefined;
}

/** The most days a set of holidays holds. */
const mostHolidays = 400;

/** A day on which nobody works. */
export interface TypedHoliday {
  readonly day: LocalDate;
  readonly name: string;
}

/** Holidays as they are typed: on each line a day and its name. */
const holidayLines = z.string().transform((text, context): TypedHoliday[] => {
  const holidays = new Map<string, TypedHoliday>();
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim();
    if (words === "") continue;
    const [, date = "", name = ""] = /^(\d{4}-\d{2}-\d{2})\s*(.*)$/.exec(words) ?? [];
    const day = parseLocalDate(date);
    const message = !day
      ? `“${words.slice(0, 40)}” does not begin with a day like 2027-01-01.`
      : holidays.has(day)
        ? `${day} stands there twice.`
        : name.length > 80
          ? `The name of ${day} has at most 80 characters.`
          : undefined;
    if (message) {
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    }
    if (day) holidays.set(day, { day, name: name === "" ? "Holiday" : name });
  }
  if (holidays.size > mostHolidays) {
    context.addIssue({ code: "custom", message: `A set has at most ${mostHolidays} days.` });
    return z.NEVER;
  }
  return [...holidays.values()];
});

/** A set of holidays as a form holds it. */
export const holidaySetInput = z.strictObject({
  ...kept,
  name: lineOf("Name", 80),
  days: holidayLines,
  isActive: z.stringbool().default(false),
});

/** Holidays as they are typed. */
export const holidaysAsText = (holidays: readonly { readonly day: string; readonly name: string }[]) =>
  holidays.map(({ day, name }) => `${day} ${name}`).join("\n");
