import { z } from "zod";
import { parseDuration } from "#kernel/duration.ts";
import { parseUnitPrice } from "#kernel/money.ts";
import { largestUnitPrice } from "#kernel/quantity.ts";
import { type Outcome, objectionsAt, type Refusal } from "#kernel/refusal.ts";
import { lineOf } from "#kernel/text.ts";
import type { RateModifier } from "./rounding.ts";
import { rateModifiers } from "./work-type-words.ts";

const typed = {
  name: lineOf("Name", 60),
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^(?:[A-Z0-9][A-Z0-9_-]{0,11})?$/, "A code has at most 12 letters and digits, like REM or ON-SITE.")
    .default(""),
  isBillable: z.stringbool().default(false),
  showOnInvoice: z.stringbool().default(false),
  minimum: z.string().max(20).default(""),
  maximum: z.string().max(20).default(""),
  rateModifier: z.enum(["role_rate", "plus_minus", "multiplier", "own_rate", "flat"], {
    error: "Choose what it does to the rate.",
  }),
  rateValue: z.string().max(40).default(""),
  afterHoursId: z
    .union([z.literal("").transform(() => null), z.uuid()], { error: "Choose one of the work types." })
    .default(null),
  isDefault: z.stringbool().default(false),
  isActive: z.stringbool().default(false),
};

/** A work type as it is added. */
export const addWorkTypeInput = z.strictObject(typed);

/** A work type as it is changed, and the version that was on the screen. */
export const editWorkTypeInput = z.strictObject({
  workTypeId: z.uuid(),
  version: z.coerce.number({ error: "Reload the page and try again." }).int(),
  ...typed,
});

/** What was typed about a work type. */
export type TypedWorkType = z.output<typeof addWorkTypeInput>;

/** A work type's columns. */
export interface WorkTypeColumns {
  readonly name: string;
  readonly code: string | null;
  readonly isBillable: boolean;
  readonly showOnInvoice: boolean;
  readonly minimumMinutes: number | null;
  readonly maximumMinutes: number | null;
  readonly rateModifier: RateModifier;
  readonly rateValue: number;
  readonly afterHoursId: string | null;
  readonly isDefault: boolean;
  readonly isActive: boolean;
}

/** Reads what was typed about a work type, or says field by field why not. */
export function readWorkType(input: TypedWorkType, locale: string): Outcome<WorkTypeColumns> {
  const problems: Record<string, string> = {};
  const minimumMinutes = span(input.minimum, "minimum", problems);
  const maximumMinutes = span(input.maximum, "maximum", problems);
  if (minimumMinutes !== null && maximumMinutes !== null && minimumMinutes > maximumMinutes) {
    problems.maximum = "The most is less than the least. Make it longer, or leave one empty.";
  }
  const rateValue = rateTyped(input, locale, problems);
  if (input.isDefault && !input.isActive) problems.isActive = "The default work type stays active.";
  const refusal: Refusal | undefined = objectionsAt(problems);
  if (refusal) return { ok: false, refusal };
  const { minimum: _, maximum: __, rateValue: ___, code, ...rest } = input;
  return { ok: true, value: { ...rest, code: code === "" ? null : code, minimumMinutes, maximumMinutes, rateValue } };
}

function span(text: string, field: string, problems: Record<string, string>): number | null {
  if (text.trim() === "") return null;
  const read = parseDuration(text);
  if (read !== undefined && read >= 1 && read <= 1440) return read;
  problems[field] = "Write a duration of at most a day, like 30m or 2h, or nothing.";
  return null;
}

function rateTyped(
  { rateModifier, rateValue }: TypedWorkType,
  locale: string,
  problems: Record<string, string>,
): number {
  if (rateModifier === "role_rate") return 0;
  const text = rateValue.trim();
  const isLess = /^[-−]/.test(text);
  const size = parseUnitPrice(text.replace(/^[-−+]\s*/, ""), locale);
  const isFine = size !== undefined && size <= largestUnitPrice && (!isLess || rateModifier === "plus_minus");
  if (!isFine) problems.rateValue = rateModifiers[rateModifier].ask;
  return isFine ? (isLess ? -size : size) : 0;
}
