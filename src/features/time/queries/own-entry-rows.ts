import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { columnOfDay, type LocalDate } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { type EntryRow, inOrderOfWork, sheetEntryColumns } from "./entry-columns.ts";

/** The entries of one's own timesheet that starts on a day: a page draws them, types into them and adds them up, and reads them once. */
export const ownEntryRows = cache(async (actor: Actor, startsOn: LocalDate): Promise<EntryRow[]> => {
  const own = { personId: actor.id, startsOn: columnOfDay(startsOn) };
  return await db.timeEntry.findMany({
    where: { timesheet: { is: { AND: [own, visible.timesheets(actor)] } } },
    orderBy: inOrderOfWork,
    select: sheetEntryColumns,
  });
});
