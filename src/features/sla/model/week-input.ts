import { z } from "zod";
import { isTimeZone } from "#kernel/zone.ts";
import type { OpenSpan } from "./business-hours.ts";
import { parseHours, type StoredWeek, storedWeek } from "./week-hours.ts";
import { weekdayNames } from "./weekdays.ts";

const hoursOf = (weekday: string) =>
  z
    .string()
    .default("")
    .transform((text, context): readonly OpenSpan[] => {
      const hours = parseHours(text);
      if (typeof hours !== "string") return hours;
      context.addIssue({ code: "custom", message: `${weekday}'s hours ${hours}` });
      return z.NEVER;
    });

/** A week's hours as they are typed, a field for each day: "08:00-17:00", or nothing when it is closed. */
export const weekFields = {
  day0: hoursOf(weekdayNames[0]),
  day1: hoursOf(weekdayNames[1]),
  day2: hoursOf(weekdayNames[2]),
  day3: hoursOf(weekdayNames[3]),
  day4: hoursOf(weekdayNames[4]),
  day5: hoursOf(weekdayNames[5]),
  day6: hoursOf(weekdayNames[6]),
};

type Typed = Readonly<Record<keyof typeof weekFields, readonly OpenSpan[]>>;

/** A typed week as it is kept. */
export function weekTyped({ day0, day1, day2, day3, day4, day5, day6 }: Typed): StoredWeek {
  return storedWeek([day0, day1, day2, day3, day4, day5, day6]);
}

/** Whether a week has no hour at all. */
export const isNeverOpen = (week: StoredWeek) => week.every((day) => day.length === 0);

/** A zone as it is picked. */
export const zoneText = z.string().trim().refine(isTimeZone, "Time zone must be a name like America/New_York.");
