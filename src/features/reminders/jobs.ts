import "server-only";
import type { Job } from "#server/jobs.ts";
import { remindOfMissingTime } from "./remind.ts";

/** What reminders have done by the clock: every five minutes a look at whose time of day has come. */
export const reminderJobs: readonly Job[] = [
  { name: "remind_of_missing_time", crontab: "*/5 * * * *", run: () => remindOfMissingTime(new Date()) },
];
