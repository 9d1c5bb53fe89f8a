import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanceOf } from "#features/internal-time/model/allowance.ts";
import { daysOff, goalLessHolidays, workingMinutesOn } from "#features/internal-time/model/days-off.ts";
import {
  type TimeOffEvent,
  type TimeOffStatus,
  timeOffMachine,
} from "#features/internal-time/model/time-off-status.ts";
import { addDaysTo, type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { step } from "#kernel/machine.ts";
import { minutes } from "#kernel/quantity.ts";

const day = (text: string): LocalDate => parseLocalDate(text) ?? expect.fail(`${text} is no day`);
const open = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
];
const office = {
  week: [[], open, open, open, open, [{ from: 480, to: 720 }], []],
  holidays: new Map([[day("2026-11-26"), "Thanksgiving Day"]]),
};

describe("days off", () => {
  test("cost what would have been worked: short Fridays less, weekends and holidays nothing", () => {
    expect(daysOff({ startsOn: day("2026-11-25"), endsOn: day("2026-11-30") }, office, null)).toEqual([
      { day: "2026-11-25", minutes: 480 },
      { day: "2026-11-27", minutes: 240 },
      { day: "2026-11-30", minutes: 480 },
    ]);
  });

  test("take no more of a day than is worked on it", () => {
    const thursdayAndFriday = { startsOn: day("2026-11-19"), endsOn: day("2026-11-20") };
    expect(daysOff(thursdayAndFriday, office, minutes(300)).map((off) => off.minutes)).toEqual([300, 240]);
  });

  test("are always within the span, in order, each once, and never more than the day", () => {
    fc.assert(
      fc.property(fc.nat(800), fc.nat(60), fc.option(fc.integer({ min: 1, max: 1440 })), (from, length, each) => {
        const startsOn = addDaysTo(day("2026-01-01"), from);
        const endsOn = addDaysTo(startsOn, length);
        const off = daysOff({ startsOn, endsOn }, office, each === null ? null : minutes(each));
        const days = off.map((one) => one.day);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.every((one) => startsOn <= one && one <= endsOn)).toBe(true);
        for (const one of off) {
          expect(one.minutes).toBeGreaterThan(0);
          expect(one.minutes).toBeLessThanOrEqual(workingMinutesOn(one.day, office));
        }
      }),
    );
  });
});

test("a balance adds up, whatever was granted and asked", () => {
  const span = fc.nat(10_000);
  const own = fc.option(fc.record({ minutes: span, carriedMinutes: fc.integer({ min: -500, max: 500 }) }));
  fc.assert(
    fc.property(fc.option(span), own, span, span, (everybody, of, approved, requested) => {
      const balance = balanceOf({ everybody, own: of, approved, requested });
      if (balance.allowed === null) expect(balance.left).toBeNull();
      else expect((balance.left ?? 0) + balance.approved + balance.requested).toBe(balance.allowed);
    }),
  );
});

// biome-ignore format: a table reads by column
const grid: Record<TimeOffStatus, Record<TimeOffEvent, TimeOffStatus | undefined>> = {
  requested: { approve: "approved", reject: "rejected", cancel: "cancelled" },
  approved:  { approve: undefined,  reject: undefined,  cancel: "cancelled" },
  rejected:  { approve: undefined,  reject: undefined,  cancel: undefined },
  cancelled: { approve: undefined,  reject: undefined,  cancel: undefined },
};

test("a request: approved requests cannot be rescinded by the approver, only cancelled by the requester", () => {
  for (const [status, events] of Object.entries(grid)) {
    for (const [event, expected] of Object.entries(events)) {
      expect(step(timeOffMachine, status as TimeOffStatus, event as TimeOffEvent), `${status} ${event}`).toBe(expected);
    }
  }
});

test("a goal is asked less what holidays take of the office's time, and no less for weekends", () => {
  const week = { startsOn: day("2026-11-22"), endsOn: day("2026-11-28") };
  // Four days of eight hours and a Friday of four; Thanksgiving is one of the eight.
  expect(goalLessHolidays(minutes(1800), week, office)).toBe(1400);
  expect(goalLessHolidays(minutes(1800), week, { ...office, holidays: new Map() })).toBe(1800);
  expect(goalLessHolidays(minutes(0), week, { ...office, week: [] })).toBe(0);
});
