import { describe, expect, test } from "vitest";
import { dayToShow, neighboursOf, periodOf } from "#features/time/model/period.ts";
import { parseLocalDate } from "#kernel/calendar.ts";

const day = (text: string) => parseLocalDate(text) ?? expect.unreachable();
const weekly = { timesheetPeriod: "week", timesheetAnchor: "2026-01-04" } as const;
const halfMonthly = { timesheetPeriod: "half_month", timesheetAnchor: "2026-01-04" } as const;

test("the periods before and after touch", () => {
  const week = periodOf(weekly, day("2026-11-20"));
  expect(week).toEqual({ startsOn: "2026-11-15", endsOn: "2026-11-21" });
  expect(neighboursOf(weekly, week)).toEqual({
    before: { startsOn: "2026-11-08", endsOn: "2026-11-14" },
    after: { startsOn: "2026-11-22", endsOn: "2026-11-28" },
  });
  expect(neighboursOf(halfMonthly, periodOf(halfMonthly, day("2026-02-20"))).after.startsOn).toBe("2026-03-01");
});

describe("the day to look at", () => {
  const sheet = { period: periodOf(weekly, day("2026-11-20")), entries: [{ workedOn: day("2026-11-18") }] };

  // biome-ignore format: a table reads by column
  test.each([
    ["2026-11-17", "2026-11-20", "2026-11-17"],
    ["2026-12-01", "2026-11-20", "2026-11-20"],
    ["nonsense",   "2026-11-20", "2026-11-20"],
    [undefined,    "2026-12-01", "2026-11-18"],
  ])("asked for %s on %s: %s", (asked, today, expected) => {
    expect(dayToShow(sheet, asked, day(today))).toBe(expected);
  });

  test("without time and today elsewhere it is the first", () => {
    expect(dayToShow({ ...sheet, entries: [] }, undefined, day("2026-12-01"))).toBe("2026-11-15");
  });
});
