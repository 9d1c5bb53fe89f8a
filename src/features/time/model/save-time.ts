import { z } from "zod";
import { mailFields } from "#features/tickets/model/note-mail.ts";
import { logTimeInput } from "./time-entry.ts";

/** Time as its form saves it: with what happens to the ticket, and who is mailed, in the same save. */
export const saveTimeInput = logTimeInput.extend({
  /** The status that the ticket gets; nothing: it keeps the one it has. */
  statusId: z
    .union([z.literal("").transform(() => null), z.uuid()], { error: "Choose one of the statuses." })
    .default(null),
  /** The status that the form showed. */
  wasStatusId: z.uuid().optional(),
  /** Whether the summary goes to the end of the ticket's resolution. */
  appendToResolution: z.stringbool().default(false),
  /** How many seconds the timer had measured when it filled in the form. */
  timerSeconds: z.coerce.number().int().min(0).max(100_000_000).optional(),
  ...mailFields,
});
