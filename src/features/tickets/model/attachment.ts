import { z } from "zod";
import { noteVisibilities } from "./note.ts";

/** How long a removed file can be brought back, in days; then its bytes are forgotten. */
export const daysToRestore = 30;

/** Files for a ticket, without a note; the files themselves come beside it. */
export const addAttachmentInput = z.strictObject({
  ticketId: z.uuid(),
  visibility: z.enum(noteVisibilities, { error: "Choose who can see the files." }),
});

/** Which file is taken away or brought back. */
export const oneAttachmentInput = z.strictObject({ id: z.uuid() });

/** "photo.jpg", "photo.jpg and 3 more". */
export function namesInWords(names: readonly string[]): string {
  const [first = "nothing", ...rest] = names;
  return rest.length === 0 ? first : `${first} and ${rest.length} more`;
}
