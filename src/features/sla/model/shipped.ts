import type { StoredWeek } from "./week-hours.ts";

const office: [number, number][] = [[8 * 60, 17 * 60]];

/** When an office works unless an administrator says otherwise: Monday to Friday, 08:00 to 17:00. */
export const shippedWeek: StoredWeek = [[], office, office, office, office, office, []];

/** The name of the office that every desk starts with. */
export const shippedLocation = "Main office";

/** The agreement that every desk starts with. */
export const shippedAgreement = "Standard";

/** How soon what is promised by it, by priority, in business minutes; a day has nine hours. */
// biome-ignore format: a table reads by column
export const shippedTargets: Readonly<Record<string, { readonly firstResponseMinutes: number; readonly resolutionPlanMinutes: number; readonly resolvedMinutes: number }>> = {
  Critical: { firstResponseMinutes:  15, resolutionPlanMinutes:   60, resolvedMinutes:  240 },
  High:     { firstResponseMinutes:  60, resolutionPlanMinutes:  240, resolvedMinutes:  540 },
  Medium:   { firstResponseMinutes: 120, resolutionPlanMinutes:  540, resolvedMinutes: 1620 },
  Low:      { firstResponseMinutes: 240, resolutionPlanMinutes: 1080, resolvedMinutes: 2700 },
};

/** The name of the holidays that every desk starts with. */
export const shippedHolidaySet = "US holidays";

/** The days on which American offices are closed; one that falls on a weekend on the weekday on which it is kept. */
export const shippedHolidays: readonly (readonly [day: string, name: string])[] = [
  ["2026-01-01", "New Year's Day"],
  ["2026-01-19", "Martin Luther King Jr. Day"],
  ["2026-05-25", "Memorial Day"],
  ["2026-06-19", "Juneteenth"],
  ["2026-07-03", "Independence Day (observed)"],
  ["2026-09-07", "Labor Day"],
  ["2026-11-26", "Thanksgiving Day"],
  ["2026-12-25", "Christmas Day"],
  ["2027-01-01", "New Year's Day"],
  ["2027-01-18", "Martin Luther King Jr. Day"],
  ["2027-05-31", "Memorial Day"],
  ["2027-06-18", "Juneteenth (observed)"],
  ["2027-07-05", "Independence Day (observed)"],
  ["2027-09-06", "Labor Day"],
  ["2027-11-25", "Thanksgiving Day"],
  ["2027-12-24", "Christmas Day (observed)"],
];

const american =
  /^(?:US\/|Pacific\/Honolulu$|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Juneau|Detroit|Boise|Adak|Nome|Sitka|Menominee|Indiana\/|Kentucky\/|North_Dakota\/))/;

/** Whether an office in a zone keeps the American holidays. */
export function keepsShippedHolidays(timeZone: string): boolean {
  return american.test(timeZone);
}
