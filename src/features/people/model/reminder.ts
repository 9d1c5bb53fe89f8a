import { z } from "zod";
import { minutesOfTime } from "./time-of-day.ts";

/** When somebody is reminded: minutes since their midnight; nothing for the organization's time. */
export const setReminderInput = z.strictObject({
  reminderAt: z
    .string()
    .trim()
    .default("")
    .transform((text, context): number | null => {
      if (text === "") return null;
      const minutes = minutesOfTime(text);
      if (minutes !== undefined) return minutes;
      context.addIssue({ code: "custom", message: "A time is written like 17:00." });
      return z.NEVER;
    }),
});
