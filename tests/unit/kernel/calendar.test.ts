import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDaysTo,
  columnOfDay,
  type DateSpan,
  dayAt,
  dayOfColumn,
  daysBetween,
  daysOf,
  formatDay,
  formatInstant,
  formatSpan,
  formatWeekday,
  instantAt,
  type LocalDate,
  type PeriodLength,
  parseLocalDate,
  periodContaining,
  timeAt,
} from "#kernel/calendar.ts";

function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new Error(`no such day: ${text}`);
  return date;
}

const epoch = day("2000-01-01");
const anyDay = fc.integer({ min: 0, max: 36_500 }).map((distance) => addDaysTo(epoch, distance));
const anyLength = fc.constantFrom<PeriodLength>("week", "two_weeks", "half_month");
const anyZone = fc.constantFrom(
  "UTC",
  "America/New_York",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Pacific/Kiritimati",
  "America/St_Johns",
);

describe("what counts as a day", () => {
  test.each(["2026-11-22", "2024-02-29", "2000-02-29", "1970-01-01", "2199-12-31"])("%s does", (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });
  test.each([
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-1-1",
    "26-01-01",
    "0000-01-01",
    "0026-11-22",
    "9999-12-31",
    "22.11.2026",
    "2026-11-22T00:00",
    " 2026-11-22",
    "",
  ])("%j does not", (text) => {
    expect(parseLocalDate(text)).toBeUndefined();
  });

  test("a column of the database gives back the day that was put in", () => {
    fc.assert(fc.property(anyDay, (date) => dayOfColumn(columnOfDay(date)) === date));
  });
});

describe("periods", () => {
  test.each<[PeriodLength, string, string, string, string]>([
    ["week", "2026-01-04", "2026-11-22", "2026-11-22", "2026-11-28"],
    ["week", "2026-01-04", "2026-11-21", "2026-11-15", "2026-11-21"],
    ["week", "2026-01-05", "2026-01-04", "2025-12-29", "2026-01-04"],
    ["two_weeks", "2026-01-04", "2026-01-17", "2026-01-04", "2026-01-17"],
    ["two_weeks", "2026-01-04", "2026-01-03", "2025-12-21", "2026-01-03"],
    ["half_month", "2026-01-04", "2026-02-15", "2026-02-01", "2026-02-15"],
    ["half_month", "2026-01-04", "2026-02-16", "2026-02-16", "2026-02-28"],
    ["half_month", "2026-01-04", "2024-02-20", "2024-02-16", "2024-02-29"],
    ["half_month", "2026-01-04", "2026-12-31", "2026-12-16", "2026-12-31"],
  ])("%s from %s: %s lies in %s to %s", (length, anchor, date, startsOn, endsOn) => {
    expect(periodContaining(day(date), length, day(anchor))).toEqual({ startsOn, endsOn });
  });

  test("they partition the calendar: each day lies in one, and the next begins the day after", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyLength, (date, anchor, length) => {
        const period = periodContaining(date, length, anchor);
        expect(period.startsOn <= date && date <= period.endsOn).toBe(true);
        for (const inside of daysOf(period)) expect(periodContaining(inside, length, anchor)).toEqual(period);
        expect(periodContaining(addDaysTo(period.endsOn, 1), length, anchor).startsOn).toBe(
          addDaysTo(period.endsOn, 1),
        );
        expect(periodContaining(addDaysTo(period.startsOn, -1), length, anchor).endsOn).toBe(
          addDaysTo(period.startsOn, -1),
        );
      }),
    );
  });
});

describe("counting days", () => {
  test("there and back", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (date, distance) => {
        expect(daysBetween(date, addDaysTo(date, distance))).toBe(distance);
        expect(addDaysTo(addDaysTo(date, distance), -distance)).toBe(date);
      }),
    );
  });

  test("a span lists every day once", () => {
    expect(daysOf({ startsOn: day("2026-02-27"), endsOn: day("2026-03-02") })).toEqual([
      "2026-02-27",
      "2026-02-28",
      "2026-03-01",
      "2026-03-02",
    ]);
  });
});

describe("clocks and zones", () => {
  test("the day depends on where one is", () => {
    const instant = new Date("2026-11-22T03:30:00Z");
    expect(dayAt(instant, "America/New_York")).toBe("2026-11-21");
    expect(dayAt(instant, "Europe/Berlin")).toBe("2026-11-22");
    expect(dayAt(instant, "Pacific/Kiritimati")).toBe("2026-11-22");
  });

  test("a wall-clock time comes back as it was, except when it does not exist", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(23), fc.nat(59), anyZone, (date, hour, minute, zone) => {
        const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
        const instant = instantAt(date, time, zone);
        fc.pre(timeAt(instant, zone) === time || hour >= 4);
        expect(dayAt(instant, zone)).toBe(date);
        expect(timeAt(instant, zone)).toBe(time);
      }),
    );
  });

  test.each([
    [
      "spring forward: 02:30 does not exist and moves on",
      "2026-03-08",
      "02:30",
      "America/New_York",
      "2026-03-08T07:30:00.000Z",
    ],
    ["the hour before", "2026-03-08", "01:59", "America/New_York", "2026-03-08T06:59:00.000Z"],
    ["the hour after", "2026-03-08", "03:00", "America/New_York", "2026-03-08T07:00:00.000Z"],
    [
      "fall back: 01:30 happens twice, the first counts",
      "2026-11-01",
      "01:30",
      "America/New_York",
      "2026-11-01T05:30:00.000Z",
    ],
    ["after it", "2026-11-01", "02:00", "America/New_York", "2026-11-01T07:00:00.000Z"],
    ["in Berlin too", "2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["midnight", "2026-11-22", "00:00", "America/New_York", "2026-11-22T05:00:00.000Z"],
  ])("%s", (_what, date, time, zone, instant) => {
    expect(instantAt(day(date), time, zone).toISOString()).toBe(instant);
  });

  test("the day of the change is 23 or 25 hours long", () => {
    const hours = (date: string) =>
      (instantAt(addDaysTo(day(date), 1), "00:00", "America/New_York").getTime() -
        instantAt(day(date), "00:00", "America/New_York").getTime()) /
      3_600_000;
    expect([hours("2026-03-08"), hours("2026-11-01"), hours("2026-11-22")]).toEqual([23, 25, 24]);
  });
});

describe("for people", () => {
  const spans: [DateSpan, string][] = [
    [{ startsOn: day("2026-11-16"), endsOn: day("2026-11-22") }, "Nov 16–22"],
    [{ startsOn: day("2026-11-30"), endsOn: day("2026-12-06") }, "Nov 30–Dec 6"],
    [{ startsOn: day("2026-12-27"), endsOn: day("2027-01-02") }, "Dec 27–Jan 2"],
  ];
  test.each(spans)("a span", (span, shown) => {
    expect(formatSpan(span, "en-US")).toBe(shown);
    const year = span.endsOn.slice(0, 4);
    expect(formatSpan(span, "en-US", year)).toBe(shown);
    expect(formatSpan(span, "en-US", "2030")).toBe(`${shown}, ${year}`);
  });

  test("a day, with the year when it is not this one", () => {
    expect(formatDay(day("2026-11-22"), "en-US")).toBe("Nov 22");
    expect(formatDay(day("2026-11-22"), "en-US", "2026")).toBe("Nov 22");
    expect(formatDay(day("2025-11-22"), "en-US", "2026")).toBe("Nov 22, 2025");
    expect(formatWeekday(day("2026-11-22"), "en-US")).toBe("Sun");
  });

  test("an instant, near ones by name", () => {
    const now = new Date("2026-11-22T20:00:00Z");
    const shown = (instant: string) => formatInstant(new Date(instant), now, "America/New_York", "en-US");
    expect(shown("2026-11-22T19:05:00Z")).toBe("today 14:05");
    expect(shown("2026-11-22T04:05:00Z")).toBe("yesterday 23:05");
    expect(shown("2026-11-23T14:05:00Z")).toBe("tomorrow 09:05");
    expect(shown("2026-11-20T14:05:00Z")).toBe("Nov 20 09:05");
    expect(shown("2025-11-20T14:05:00Z")).toBe("Nov 20, 2025 09:05");
  });
});
