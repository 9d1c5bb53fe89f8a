import { z } from "zod";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { isDrawn, readStrokes, type Strokes } from "./signature.ts";

/** The longest name of a signer. */
export const signerNameLimit = 120;

/** A sign-off as the customer gives it: about the very document that was on the screen. */
export const takeSignOffInput = z.strictObject({
  ticketId: z.uuid(),
  documentHash: z.string().regex(/^[0-9a-f]{64}$/, "Reload the page: it does not say what was shown."),
  signerName: z
    .string()
    .transform((name) => name.replaceAll(/\s+/g, " ").trim())
    .refine((name) => name.length > 0, "Please type your name.")
    .refine((name) => name.length <= signerNameLimit, `A name has at most ${signerNameLimit} characters.`),
  strokes: z
    .string()
    .max(400_000, "This signature is too long. Clear it and sign again.")
    .default("")
    .transform((text, context): Strokes => {
      const strokes = readStrokes(text);
      if (strokes) return strokes;
      context.addIssue({ code: "custom", message: "This signature cannot be read. Clear it and sign again." });
      return z.NEVER;
    }),
  strokesTyped: z.stringbool().default(false),
});

/** Why this is no signature, or undefined when it is one: drawn, or expressly by the typed name. */
export function objectionToSignature(strokes: Strokes, strokesTyped: boolean): Refusal | undefined {
  if (strokesTyped || isDrawn(strokes)) return undefined;
  return objectionAt("strokes", "Please sign in the box, or tick that you sign by typing your name.");
}

/** What is said when the work changed between reading and signing; it carries the hash of what is there now. */
export const changedWhileRead = (documentHash: string): Refusal => ({
  kind: "conflict",
  message:
    "Something on the ticket changed while you were reading. This is the newest state: please read it again, then sign.",
  theirs: { documentHash },
});
