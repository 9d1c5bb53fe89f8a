import { z } from "zod";
import { type LocalDate, parseLocalDate } from "#kernel/calendar.ts";

const day = z.string().transform((text, context): LocalDate => {
  const read = parseLocalDate(text);
  if (read !== undefined) return read;
  context.addIssue({ code: "custom", message: "This is no day." });
  return z.NEVER;
});

const made = z.object({
  parts: z.array(z.string()),
  made: z.object({
    entryIds: z.array(z.uuid()),
    materialIds: z.array(z.uuid()),
    expense: z.object({ id: z.uuid(), spentOn: day }).nullable(),
  }),
});

/** The records that a line became, as its event keeps them, so that one press takes back just these. */
export interface Made {
  readonly entryIds: string[];
  readonly materialIds: string[];
  readonly expense: { readonly id: string; readonly spentOn: string } | null;
}

/** What a saved line made, or undefined when its event does not say. */
export function madeByLine(change: unknown) {
  return made.safeParse(change).data;
}

/** What a line made or gave back, in words, or undefined when its event does not say. */
export function partsInWords(change: unknown): readonly string[] | undefined {
  return made.pick({ parts: true }).safeParse(change).data?.parts;
}

/** Which saved line is taken back. */
export const undoCaptureInput = z.strictObject({ captureId: z.uuid() });
