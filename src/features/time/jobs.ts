import "server-only";
import type { Job } from "#server/jobs.ts";
import { askForgottenTimers } from "./ask-forgotten-timers.ts";

/** What time has done by the clock: every minute a look for timers that nobody stopped. */
export const timeJobs: readonly Job[] = [
  { name: "ask_forgotten_timers", crontab: "* * * * *", run: () => askForgottenTimers(new Date()) },
];
