import { z } from "zod";
import { longText } from "./ticket-input.ts";

/** Who can read a note: colleagues only, or the customer too. */
export const noteVisibilities = ["internal", "customer"] as const;

/** A note as it is written. */
export const addNoteInput = z.strictObject({
  ticketId: z.uuid(),
  visibility: z.enum(noteVisibilities, { error: "Choose who can read the note." }),
  body: longText("A note").refine((text) => text.trim().length > 0, "Write the note first."),
});

/** The first line of a text, shortened for lists. */
export function hintOf(text: string, limit = 160): string {
  const first = text.trim().split("\n", 1)[0] ?? "";
  return first.length > limit ? `${first.slice(0, limit - 1)}…` : first;
}
