import { z } from "zod";
import { logTimeInput } from "#features/time/model/time-entry.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";

const { workedOn, start, end, worked } = logTimeInput.shape;

const written = {
  codeId: z.uuid("Choose what the time was for."),
  workedOn,
  start,
  end,
  worked,
  summary: z.string().trim().max(2000, "The note takes at most 2000 characters.").default(""),
};

/** What is written down of time that is no ticket's. */
export const logInternalTimeInput = z.strictObject(written);

/** Such time that is written down for somebody else. */
export const logInternalTimeForInput = z.strictObject({ personId: z.uuid("Choose the person."), ...written });

/** What such time is changed to, and the version that was on the screen. */
export const amendInternalTimeInput = z.strictObject({
  entryId: z.uuid(),
  version: z.coerce.number().int(),
  ...written,
});

/** Which of it goes, as it was on the screen. */
export const removeInternalTimeInput = z.strictObject({ entryId: z.uuid(), version: z.coerce.number().int() });

/** What is written, whether it is new or changed. */
export type WrittenInternalTime = z.output<typeof logInternalTimeInput>;

/** Why time cannot be written down under a code, or undefined when it can; what it had before it may keep. */
export function objectionToCode(
  code: { readonly name: string; readonly isActive: boolean; readonly isRegular: boolean } | null,
  isKept = false,
): Refusal | undefined {
  if (!code) return objectionAt("codeId", "Choose what the time was for.");
  if (isKept) return undefined;
  if (!code.isActive) return objectionAt("codeId", `${code.name} is switched off. Choose another code.`);
  if (!code.isRegular) return objectionAt("codeId", `${code.name} is asked for as time off, not written down.`);
  return undefined;
}
