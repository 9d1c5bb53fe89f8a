import "server-only";
import type { Job } from "#server/jobs.ts";
import { askForgottenTimers } from "./ask-forgotten-timers.ts";
import { reckonUsualDurations } from "./reckon-usual-durations.ts";

/** What time has done by the clock: every minute a look for timers that nobody stopped, every hour what is usual. */
export const timeJobs: readonly Job[] = [
  { name: "ask_forgotten_timers", crontab: "* * * * *", run: () => askForgottenTimers(new Date()) },
  { name: "reckon_usual_durations", crontab: "17 * * * *", run: () => reckonUsualDurations(new Date()) },
];
