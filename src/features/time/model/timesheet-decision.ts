import { z } from "zod";
import { formatDay, type LocalDate } from "#kernel/calendar.ts";
import type { Refusal } from "#kernel/refusal.ts";

/** Which timesheet, as it was on the screen. */
export const timesheetInput = z.strictObject({ timesheetId: z.uuid(), version: z.coerce.number().int() });

/** Which timesheet goes back, and why. */
export const rejectTimesheetInput = timesheetInput.extend({
  reason: z
    .string()
    .trim()
    .min(1, "Say what should be corrected: the reason goes to the person.")
    .max(2000, "The reason takes at most 2000 characters."),
});

/** Somebody who may decide, and at which level. */
export interface LevelApprover {
  readonly id: string;
  readonly name: string;
  readonly level: number;
}

/** The level whose approvers decide after the given one, or undefined when there is none; 0 asks for the first. */
export function levelAfter(level: number, approvers: readonly LevelApprover[]): number | undefined {
  const later = approvers.map((approver) => approver.level).filter((candidate) => candidate > level);
  return later.length > 0 ? Math.min(...later) : undefined;
}

/** The names of those who decide at a level: "Max Manager or Olivia Owens". */
export function decidersAt(level: number | undefined, approvers: readonly LevelApprover[]): string {
  return approvers
    .filter((approver) => approver.level === level)
    .map(({ name }) => name)
    .join(" or ");
}

/** Why this timesheet cannot be submitted, or undefined when it can. */
export function objectionToSubmit(sheet: {
  readonly entries: number;
  readonly approvers: readonly LevelApprover[];
}): Refusal | undefined {
  if (sheet.entries === 0) {
    return { kind: "rule", message: "This timesheet is empty. Write down time on a ticket first." };
  }
  if (sheet.approvers.length === 0) {
    return { kind: "rule", message: "Nobody approves your timesheets yet. Ask an administrator to name an approver." };
  }
  return undefined;
}

/** Why this timesheet cannot be recalled any more, or undefined when it can: until somebody approved. */
export function objectionToRecall(
  decision: { readonly by: string; readonly on: LocalDate } | null,
  locale: string,
): Refusal | undefined {
  if (decision === null) return undefined;
  return {
    kind: "rule",
    message: `${decision.by} approved this on ${formatDay(decision.on, locale)}. Ask for it to be rejected to make changes.`,
  };
}

/** Why somebody may not approve their own time, or undefined: only where nobody else could. */
export function objectionToSelfApproval(
  actorId: string,
  ownerId: string,
  deciders: readonly LevelApprover[],
): Refusal | undefined {
  const others = deciders.filter(({ id }) => id !== actorId);
  if (actorId !== ownerId || others.length === 0) return undefined;
  const names = others.map(({ name }) => name).join(" or ");
  return { kind: "rule", message: `This is your own timesheet. ${names} can approve it.` };
}

/** Why a decision cannot be about what was on the screen, or undefined when it is. */
export function objectionToStale(sheet: { readonly version: number }, seen: number, name: string): Refusal | undefined {
  if (sheet.version === seen) return undefined;
  return {
    kind: "conflict",
    message: `${name}'s timesheet changed since you opened it. Nothing was done: reload the page and look again.`,
  };
}
