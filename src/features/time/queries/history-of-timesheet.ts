import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { sentenceOf } from "#features/activity/model/sentences.ts";
import { db } from "#server/db.ts";

/** One thing that happened to a timesheet as a whole. */
export interface SheetEvent {
  readonly id: string;
  readonly at: Date;
  readonly actorName: string;
  readonly sentence: string;
  readonly body?: string;
}

/** What happened to a timesheet, newest first. */
export const historyOfTimesheet = cache(async (actor: Actor, timesheetId: string): Promise<SheetEvent[]> => {
  const sheet = await db.timesheet.findFirst({
    where: { AND: [{ id: timesheetId }, visible.timesheets(actor)] },
    select: { id: true },
  });
  if (!sheet) return [];
  const events = await db.event.findMany({
    where: { subjectType: "timesheet", subjectId: sheet.id },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 50,
    select: { id: true, at: true, actorName: true, name: true, change: true },
  });
  return events.map(({ name, change, ...event }) => ({ ...event, ...sentenceOf(name, change) }));
});
