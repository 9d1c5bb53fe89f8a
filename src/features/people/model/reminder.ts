import { z } from "zod";

/** When somebody is reminded: minutes since their midnight; nothing for the organization's time. */
export const setReminderInput = z.strictObject({
  reminderAt: z
    .string()
    .trim()
    .default("")
    .transform((text, context): number | null => {
      if (text === "") return null;
      const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(text) ?? [];
      if (hours && minutes) return Number(hours) * 60 + Number(minutes);
      context.addIssue({ code: "custom", message: "A time is written like 17:00." });
      return z.NEVER;
    }),
});

/** A time of day as it is typed: "17:00". */
export function timeOfDay(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
