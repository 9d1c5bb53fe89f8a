import "server-only";
import type { Job } from "#server/jobs.ts";
import { goOnWithImports } from "./take-products-in.ts";

/** What the catalogue has done by the clock: imports that a restart left halfway go on. */
export const catalogueJobs: readonly Job[] = [
  { name: "go_on_with_imports", crontab: "* * * * *", run: () => goOnWithImports() },
];
