import fc from "fast-check";
import type { OfficeHours, OpenSpan } from "#features/sla/model/business-hours.ts";
import { addDaysTo, columnOfDay, type LocalDate, parseLocalDate } from "#kernel/calendar.ts";

export const minuteMs = 60_000;

/** A day, or a failed test. */
export function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new Error(`no such day: ${text}`);
  return date;
}

const formats = new Map<string, Intl.DateTimeFormat>();
function wallClock(instant: Date, timeZone: string): { day: string; minute: number; weekday: number } {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return { day: date, minute: Number(parts.hour) * 60 + Number(parts.minute), weekday };
}

/** Whether an office works during the minute that begins at an instant: look at the clock on its wall. */
export function isWorking(hours: OfficeHours, instant: Date): boolean {
  const { day: date, minute, weekday } = wallClock(instant, hours.timeZone);
  const spans = [...hours.holidays].find(([holiday]) => holiday === date)?.[1] ?? hours.week[weekday] ?? [];
  return spans.some(({ from, to }) => minute >= from && minute < to);
}

const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
  .map((quarters) => quarters.toSorted((left, right) => left - right))
  .map((edges): OpenSpan[] => {
    const pairs: OpenSpan[] = [];
    for (let index = 0; index + 1 < edges.length; index += 2) {
      pairs.push({ from: (edges[index] ?? 0) * 15, to: (edges[index + 1] ?? 0) * 15 });
    }
    return pairs;
  });

// Each with the day around which its clocks changed: by an hour, by half an hour, at midnight, on the other half of the
// earth, for a month only, or never.
const changes = [
  ["America/New_York", "2026-03-08"],
  ["America/New_York", "2026-11-01"],
  ["Europe/Berlin", "2026-03-29"],
  ["Europe/Berlin", "2026-10-25"],
  ["Australia/Lord_Howe", "2026-04-05"],
  ["Australia/Lord_Howe", "2026-10-04"],
  ["Africa/Cairo", "2026-04-24"],
  ["America/Sao_Paulo", "2018-11-04"],
  ["America/Santiago", "2026-04-05"],
  ["Africa/Casablanca", "2026-03-22"],
  ["Asia/Kolkata", "2026-06-01"],
  ["UTC", "2026-12-31"],
] as const;

/** Any office, near a day on which its clocks change: its hours, and an instant up to two days before it. */
export const anyOffice = fc
  .record({
    place: fc.constantFrom(...changes),
    week: fc.array(spans, { minLength: 7, maxLength: 7 }),
    ordinary: fc.boolean(),
    holidays: fc.array(fc.tuple(fc.integer({ min: -2, max: 4 }), fc.oneof(fc.constant([]), spans)), { maxLength: 3 }),
    minutesBefore: fc.integer({ min: 0, max: 2880 }),
  })
  .map(({ place: [timeZone, changed], week, ordinary, holidays, minutesBefore }) => {
    const date = day(changed);
    const office = [{ from: 480, to: 1020 }];
    const hours: OfficeHours = {
      timeZone,
      week: ordinary ? [[], office, office, office, office, office, []] : week,
      holidays: new Map(holidays.map(([distance, open]) => [addDaysTo(date, distance), open])),
    };
    const begin = new Date(columnOfDay(date).getTime() + (720 - minutesBefore) * minuteMs);
    return { hours, begin };
  });
