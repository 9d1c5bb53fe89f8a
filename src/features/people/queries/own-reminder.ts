import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** When one is reminded of missing time, and whether at all. */
export interface OwnReminder {
  /** Minutes since midnight; nothing for the organization's time. */
  readonly reminderAt: number | null;
  readonly isReminded: boolean;
}

/** One's own reminders. */
export const ownReminder = cache(async (actor: Actor): Promise<OwnReminder> => {
  const person = await db.person.findFirst({
    where: { AND: [{ id: actor.id }, visible.people(actor)] },
    select: { reminderAt: true, submitsTimesheets: true, getsReminders: true },
  });
  const isReminded = Boolean(person?.submitsTimesheets && person.getsReminders);
  return { reminderAt: person?.reminderAt ?? null, isReminded };
});
