import { expect, test } from "vitest";
import { billableInWords, billableOf, goalOf, shareOf } from "#features/time/model/goal.ts";
import { addDaysTo, parseLocalDate } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";

const startsOn = parseLocalDate("2026-11-15") ?? expect.unreachable();

test("a period's goal is its share of the weekly one", () => {
  expect(goalOf(1800, { startsOn, endsOn: addDaysTo(startsOn, 6) })).toBe(1800);
  expect(goalOf(1800, { startsOn, endsOn: addDaysTo(startsOn, 13) })).toBe(3600);
  expect(goalOf(1800, { startsOn, endsOn: addDaysTo(startsOn, 14) })).toBe(3857);
});

test("a reached goal fills the bar and does not overflow it; no goal is reached", () => {
  expect(shareOf(minutes(899), minutes(1800))).toBe(49);
  expect(shareOf(minutes(1800), minutes(1800))).toBe(100);
  expect(shareOf(minutes(2400), minutes(1800))).toBe(100);
  expect(shareOf(minutes(0), minutes(0))).toBe(100);
});

test("totals are said against the goal in figures, day by day and in sum", () => {
  const period = { startsOn, endsOn: addDaysTo(startsOn, 6) };
  const on = (day: number, billable: number) => ({
    workedOn: addDaysTo(startsOn, day),
    billableMinutes: minutes(billable),
  });
  const entries = [on(1, 600), on(1, 135), on(6, 600)];
  expect(billableOf({ entries, period, goal: minutes(1800) })).toEqual({
    byDay: [0, 735, 0, 0, 0, 0, 600],
    total: 1335,
    words: "22:15 of 30:00 billable",
  });
  expect(billableInWords(minutes(45), minutes(0))).toBe("0:45 billable");
});
