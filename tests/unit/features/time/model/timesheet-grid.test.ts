import fc from "fast-check";
import { expect, test } from "vitest";
import { gridOf } from "#features/time/model/timesheet-grid.ts";
import { addDaysTo, daysOf, parseLocalDate } from "#kernel/calendar.ts";
import { minutes, sumOfMinutes } from "#kernel/quantity.ts";

const startsOn = parseLocalDate("2026-11-15") ?? expect.unreachable();
const days = daysOf({ startsOn, endsOn: addDaysTo(startsOn, 6) });

const entry = (ticket: number, day: number, worked: number) => ({
  ticketId: `ticket ${ticket}`,
  ticketNumber: `T20261120.000${ticket}`,
  ticketTitle: `Printer ${ticket}`,
  customerName: "Northwind Dental",
  workedOn: addDaysTo(startsOn, day),
  workedMinutes: minutes(worked),
});

test("entries of one ticket and day stand in one cell", () => {
  const grid = gridOf([entry(2, 1, 30), entry(1, 1, 45), entry(2, 1, 15), entry(2, 6, 60)], days);
  expect(grid.rows.map((row) => [row.ticketNumber, ...row.byDay, row.total])).toEqual([
    ["T20261120.0001", 0, 45, 0, 0, 0, 0, 0, 45],
    ["T20261120.0002", 0, 45, 0, 0, 0, 0, 60, 105],
  ]);
  expect(grid.byDay).toEqual([0, 90, 0, 0, 0, 0, 60]);
  expect(grid.total).toBe(150);
});

test("the totals at the right and below are always equal, and nothing is lost", () => {
  const anyEntry = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 1440 }))
    .map(([ticket, day, worked]) => entry(ticket, day, worked));
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 40 }), (entries) => {
      const grid = gridOf(entries, days);
      expect(sumOfMinutes(grid.byDay)).toBe(grid.total);
      expect(sumOfMinutes(grid.rows.map((row) => row.total))).toBe(grid.total);
      expect(grid.total).toBe(sumOfMinutes(entries.map(({ workedMinutes }) => workedMinutes)));
    }),
  );
});
