import type { Grants, Permission } from "#access/policy.ts";

/** How long a sign-in lasts, whatever happens, and how long without a sign of life. */
export interface SessionLength {
  readonly wholeMinutes: number;
  readonly idleMinutes: number;
}

const fieldDay: SessionLength = { wholeMinutes: 24 * 60, idleMinutes: 8 * 60 };
const desk: SessionLength = { wholeMinutes: 12 * 60, idleMinutes: 60 };

const weighty: readonly Permission[] = [
  "timesheet.approve",
  "timesheet.reject",
  "expenseReport.approve",
  "expenseReport.reject",
  "person.create",
  "person.edit",
  "securityLevel.edit",
];

/** Technicians in the field stay signed in for their day; whoever approves or administers signs in more often. */
export function sessionLength(grants: Grants): SessionLength {
  return weighty.some((permission) => grants[permission] !== "none") ? desk : fieldDay;
}
