import { z } from "zod";
import { optionalLineOf } from "#kernel/text.ts";
import { mailFields } from "./note-mail.ts";
import { maybePicked } from "./ticket-input.ts";

/** Who can read a note: colleagues only, or the customer too. */
export const noteVisibilities = ["internal", "customer"] as const;

/** Who can read a note. */
export type NoteVisibility = (typeof noteVisibilities)[number];

/** The longest note. */
export const noteLimit = 32_000;

// NUL cannot be stored, half a surrogate pair cannot be sent, and direction marks make a text read as another one.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]|[\ud800-\udfff]/gu;

/** What is written in a note; what nobody types and a paste brings along is taken out. */
const noteText = z
  .string({ error: "Write the note first." })
  .transform((text) => text.replaceAll(/\r\n?/g, "\n").replaceAll(hidden, "").trimEnd())
  .refine((text) => text.trim() !== "", "Write the note first.")
  .refine((text) => text.length <= noteLimit, {
    error: "A note has at most 32,000 characters. Attach longer texts as a file.",
  });

/** Who can read it, as it is chosen. */
const visibility = z.enum(noteVisibilities, { error: "Choose who can read the note." });

const written = {
  visibility,
  body: noteText,
  title: optionalLineOf("Title", 200),
  noteTypeId: maybePicked("Choose one of the note types.").default(null),
};

/** A note as it is written, with whom it is mailed to; its files come beside it. */
export const addNoteInput = z.strictObject({ ticketId: z.uuid(), ...written, ...mailFields });

/** A note as it is corrected. */
export const editNoteInput = z.strictObject({
  id: z.uuid(),
  version: z.coerce.number({ error: "Reload the page." }).int().positive(),
  ...written,
});

/** The first line of a text, shortened for lists. */
export function hintOf(text: string, limit = 160): string {
  const first = text.trim().split("\n", 1)[0] ?? "";
  return first.length > limit ? `${first.slice(0, limit - 1)}…` : first;
}
