import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DeskPeriods,
  dayToShow,
  neighboursOf,
  periodOf,
  periodsAround,
  periodsChanged,
} from "#features/time/model/period.ts";
import { addDaysTo, daysOf, parseLocalDate } from "#kernel/calendar.ts";

const day = (text: string) => parseLocalDate(text) ?? expect.unreachable();
const weekly = { timesheetPeriod: "week", timesheetAnchor: "2026-01-04", timesheetCalendar: [] } as const;
const halfMonthly = { timesheetPeriod: "half_month", timesheetAnchor: "2026-01-04", timesheetCalendar: [] } as const;

test("the periods before and after touch", () => {
  const week = periodOf(weekly, day("2026-11-20"));
  expect(week).toEqual({ startsOn: "2026-11-15", endsOn: "2026-11-21" });
  expect(neighboursOf(weekly, week)).toEqual({
    before: { startsOn: "2026-11-08", endsOn: "2026-11-14" },
    after: { startsOn: "2026-11-22", endsOn: "2026-11-28" },
  });
  expect(neighboursOf(halfMonthly, periodOf(halfMonthly, day("2026-02-20"))).after.startsOn).toBe("2026-03-01");
});

describe("periods that change", () => {
  const lengths = ["week", "two_weeks", "half_month"] as const;
  const dayIn2026 = fc.nat(364).map((at) => addDaysTo(day("2026-01-01"), at));
  const rule = fc.record({ startsOn: dayIn2026, length: fc.constantFrom(...lengths) });

  test("no day is in two timesheets, and none in no timesheet", () => {
    const change = fc.array(rule, { maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(weekly, halfMonthly), change, dayIn2026, (desk, changes, from) => {
        const changed = changes.reduce<DeskPeriods>(
          (periods, one) => periodsChanged(periods, { ...one, anchor: one.startsOn }),
          desk,
        );
        let next = periodOf(changed, from).startsOn;
        for (let count = 0; count < 20; count += 1) {
          const span = periodOf(changed, next);
          expect(span.startsOn).toBe(next);
          for (const inside of daysOf(span)) expect(periodOf(changed, inside)).toEqual(span);
          next = addDaysTo(span.endsOn, 1);
        }
      }),
    );
  });

  test("periods before the change keep theirs, and each change begins a period", () => {
    fc.assert(
      fc.property(fc.constantFrom(weekly, halfMonthly), rule, dayIn2026, (desk, one, any) => {
        const changed = periodsChanged(desk, { ...one, anchor: one.startsOn });
        expect(periodOf(changed, one.startsOn).startsOn).toBe(one.startsOn);
        const before = periodOf(desk, any);
        if (before.endsOn < one.startsOn) expect(periodOf(changed, any)).toEqual(before);
      }),
    );
  });

  test("the seam is a short period", () => {
    const rule = { startsOn: "2026-11-25", length: "two_weeks", anchor: "2026-11-25" } as const;
    const changed = periodsChanged(weekly, rule);
    expect(periodsAround(changed, day("2026-11-25"), 1)).toEqual([
      { startsOn: "2026-11-22", endsOn: "2026-11-24" },
      { startsOn: "2026-11-25", endsOn: "2026-12-08" },
      { startsOn: "2026-12-09", endsOn: "2026-12-22" },
    ]);
    expect(periodsChanged(changed, { ...rule, startsOn: "2026-11-01" }).timesheetCalendar).toHaveLength(1);
  });
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
