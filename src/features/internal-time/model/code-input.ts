import { z } from "zod";
import { parseDuration } from "#kernel/duration.ts";
import type { Minutes } from "#kernel/quantity.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";

const allowance = z
  .string()
  .trim()
  .transform((text, context): Minutes | null => {
    if (text === "") return null;
    const span = parseDuration(text);
    if (span !== undefined && span <= 527_040) return span;
    context.addIssue({ code: "custom", message: "The allowance is written in hours, like 120h." });
    return z.NEVER;
  })
  .default(null);

const kept = {
  name: z.string().trim().min(1, "The code needs a name.").max(60, "A name has at most 60 characters."),
  code: z
    .string()
    .trim()
    .toUpperCase()
    .transform((text) => (text === "" ? null : text))
    .refine((text) => text === null || /^[A-Z0-9][A-Z0-9_-]{0,11}$/.test(text), {
      message: "The short form has at most 12 letters, digits, - or _.",
    })
    .default(null),
  isRegular: z.stringbool().default(false),
  isTimeOff: z.stringbool().default(false),
  needsApproval: z.stringbool().default(false),
  allowance,
  isActive: z.stringbool().default(false),
};

/** A new internal time code. */
export const createCodeInput = z.strictObject(kept);

/** What an internal time code is changed to, and the version that was on the screen. */
export const editCodeInput = z.strictObject({ id: z.uuid(), version: z.coerce.number().int(), ...kept });

/** What the administrator says of a code. */
export type WrittenCode = z.output<typeof createCodeInput>;

/** Why a code cannot be as it was written, or undefined when it can. */
export function objectionToWrittenCode(code: WrittenCode): Refusal | undefined {
  if (!code.isRegular && !code.isTimeOff) {
    return objectionAt("isRegular", "Choose whether it is written down, asked for as time off, or both.");
  }
  if (!code.isTimeOff && code.allowance !== null) {
    return objectionAt("allowance", "Only time off has an allowance.");
  }
  return undefined;
}
