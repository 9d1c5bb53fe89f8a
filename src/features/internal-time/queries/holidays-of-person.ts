import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { periodOf } from "#features/time/model/period.ts";
import type { SheetView } from "#features/time/model/sheet-view.ts";
import { ownTimesheet } from "#features/time/queries/timesheet.ts";
import type { DateSpan, LocalDate } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { goalLessHolidays, type OfficeWeek } from "../model/days-off.ts";
import { officeOf } from "../office-records.ts";

/** A timesheet with the holidays of its person's office, which take their share of its goal. */
export async function withHolidays<Sheet extends Pick<SheetView, "ownerId" | "period" | "goal">>(
  actor: Actor,
  sheet: Sheet,
): Promise<{ readonly sheet: Sheet; readonly holidays: ReadonlyMap<LocalDate, string> }> {
  const office = await officeSeen(actor, sheet.ownerId, sheet.period);
  return { sheet: { ...sheet, goal: goalLessHolidays(sheet.goal, sheet.period, office) }, holidays: office.holidays };
}

/** One's own timesheet of the period that a day falls into, with the holidays of one's office. */
export const ownSheetWithHolidays = cache(async (actor: Actor, day: LocalDate) => {
  const { startsOn, endsOn } = periodOf(actor.desk, day);
  const [sheet] = await Promise.all([ownTimesheet(actor, day), officeOnce(actor, actor.id, startsOn, endsOn)]);
  return await withHolidays(actor, sheet);
});

/** When a person's office works within a span: one's own, and that of people whose timesheets one sees. */
export async function officeSeen(actor: Actor, personId: string, { startsOn, endsOn }: DateSpan): Promise<OfficeWeek> {
  return await officeOnce(actor, personId, startsOn, endsOn);
}

// Several parts of a page ask for it, each with a span of its own making.
const officeOnce = cache(async (actor: Actor, personId: string, startsOn: LocalDate, endsOn: LocalDate) => {
  const seen = personId === actor.id ? {} : { timesheets: { some: visible.timesheets(actor) } };
  return await officeOf(db, { AND: [{ id: personId }, seen] }, { startsOn, endsOn });
});
