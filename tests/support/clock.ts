import { TZDate } from "@date-fns/tz";

/** The zone of the sample organization. */
export const zone = "America/New_York";

/** A moment by the sample organization's clock: at("2026-11-16", "14:30"). */
export function at(day: string, time = "09:00"): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return new Date(new TZDate(year, month - 1, date, hour, minute, zone).getTime());
}
