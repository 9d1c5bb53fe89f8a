import "server-only";
import type { Job } from "#server/jobs.ts";
import { recountPromises } from "./reach-records.ts";
import { warnOfBreaches } from "./warnings.ts";

/** What agreements have done by the clock: each minute a look at what changed for many tickets, and at what is about to be broken. */
export const slaJobs: readonly Job[] = [
  { name: "warn_of_breaches", crontab: "* * * * *", run: () => warnOfBreaches(new Date()) },
  { name: "recount_promises", crontab: "* * * * *", run: () => recountPromises(new Date()) },
];
