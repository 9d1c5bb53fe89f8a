import { z } from "zod";

const thing = {
  kind: z.enum(["time", "material", "expense"], { error: "Choose a time entry, a material or an expense." }),
  id: z.uuid(),
  /** As it was on the screen. */
  version: z.coerce.number().int(),
};

/** The longest reason or reference. */
export const reasonLimit = 500;

const reason = (sentence: string) =>
  z
    .string()
    .transform((typed) => typed.replaceAll(/\s+/g, " ").trim())
    .refine((typed) => typed !== "", sentence)
    .refine((typed) => typed.length <= reasonLimit, `The reason takes at most ${reasonLimit} characters.`);

/** Which thing went on which invoice. */
export const postInput = z.strictObject({
  ...thing,
  reference: z
    .string()
    .trim()
    .min(1, "Say which invoice it is on.")
    .max(60, "The invoice takes at most 60 characters."),
});

/** Which thing a contract pays for. */
export const coverInput = z.strictObject(thing);

/** Which thing is given up, and why. */
export const writeOffInput = z.strictObject({ ...thing, reason: reason("Say why it is written off.") });

/** Which end was a mistake, and why. */
export const takeBackInput = z.strictObject({ ...thing, reason: reason("Say why it is taken back.") });
