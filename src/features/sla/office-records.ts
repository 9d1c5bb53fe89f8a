import "server-only";
import { dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import type { Tx } from "#server/db.ts";
import type { OfficeHours } from "./model/business-hours.ts";
import { weekOf } from "./model/week-hours.ts";

/** The business hours that hold for a person: those of their location, else of the desk's; undefined while there is none. */
export async function officeHoursOf(from: Tx, personId: string): Promise<OfficeHours | undefined> {
  const [row] = await from.$queryRaw<{ timeZone: string; week: unknown; holidays: Date[] | null }[]>`
    SELECT l.time_zone AS "timeZone", l.week_hours AS week,
      (SELECT array_agg(h.day) FROM holiday h WHERE h.holiday_set_id = l.holiday_set_id) AS holidays
    FROM person p
    JOIN office_location l ON l.id = p.location_id OR (p.location_id IS NULL AND l.is_default)
    WHERE p.id = ${personId}::uuid LIMIT 1`;
  if (!row) return undefined;
  const holidays = new Map((row.holidays ?? []).map((day): [LocalDate, []] => [dayOfColumn(day), []]));
  return { timeZone: row.timeZone, week: weekOf(row.week), holidays };
}
