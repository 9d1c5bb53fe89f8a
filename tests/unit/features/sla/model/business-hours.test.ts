import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aroundTheClock, type OfficeHours, workingClock } from "#features/sla/model/business-hours.ts";
import { instantAt, type LocalDate } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";
import { anyOffice, day, isWorking, minuteMs } from "./minute-by-minute.ts";

const zone = "America/New_York";
const office = [{ from: 480, to: 1020 }];
const week = [[], office, office, office, office, office, []];
const at = (date: string, time: string) => instantAt(day(date), time, zone);
const hours = (holidays: readonly LocalDate[] = []): OfficeHours => ({
  timeZone: zone,
  week,
  holidays: new Map(holidays.map((holiday) => [holiday, []])),
});

describe("an office that works 08:00-17:00 from Monday to Friday", () => {
  test("SLA of 4 business hours from Friday 16:00 (08-17) is due Monday 11:00; holiday skipped", () => {
    const fourHours = minutes(240);
    expect(workingClock(hours()).instantAfter(at("2026-11-20", "16:00"), fourHours)).toEqual(at("2026-11-23", "11:00"));
    const monday = day("2026-11-23");
    expect(workingClock(hours([monday])).instantAfter(at("2026-11-20", "16:00"), fourHours)).toEqual(
      at("2026-11-24", "11:00"),
    );
  });

  test.each([
    ["within a day", "2026-11-20 09:00", "2026-11-20 10:30", 90],
    ["over the night", "2026-11-19 16:30", "2026-11-20 08:30", 60],
    ["over the weekend", "2026-11-20 16:00", "2026-11-23 11:00", 240],
    ["at night nothing", "2026-11-20 18:00", "2026-11-23 07:59", 0],
    ["backwards nothing", "2026-11-20 12:00", "2026-11-20 11:00", 0],
    ["a whole year", "2026-01-01 00:00", "2027-01-01 00:00", 261 * 540],
    ["twenty years", "2006-01-01 00:00", "2026-01-01 00:00", 5218 * 540],
  ])("%s", (_, from, to, worked) => {
    const [fromDay = "", fromTime = ""] = from.split(" ");
    const [toDay = "", toTime = ""] = to.split(" ");
    expect(workingClock(hours()).minutesBetween(at(fromDay, fromTime), at(toDay, toTime))).toBe(worked);
  });

  test("what ends with the day is due at closing time, not on the next morning", () => {
    expect(workingClock(hours()).instantAfter(at("2026-11-20", "16:00"), minutes(60))).toEqual(
      at("2026-11-20", "17:00"),
    );
  });

  test("what comes in at night begins in the morning", () => {
    expect(workingClock(hours()).instantAfter(at("2026-11-21", "03:00"), minutes(1))).toEqual(
      at("2026-11-23", "08:01"),
    );
  });

  test("seconds do not exist", () => {
    const from = new Date(at("2026-11-20", "09:00").getTime() + 59_999);
    expect(workingClock(hours()).minutesBetween(from, at("2026-11-20", "09:01"))).toBe(1);
    expect(workingClock(hours()).instantAfter(from, minutes(5))).toEqual(at("2026-11-20", "09:05"));
  });
});

test("an office that never opens never comes to an end", () => {
  const never = workingClock({ timeZone: zone, week: [], holidays: new Map() });
  expect(never.instantAfter(at("2026-11-20", "16:00"), minutes(1))).toBeUndefined();
  expect(never.minutesBetween(at("2026-11-20", "16:00"), at("2030-11-20", "16:00"))).toBe(0);
});

describe("when clocks change", () => {
  const nights = workingClock({ timeZone: zone, week: Array(7).fill([{ from: 0, to: 360 }]), holidays: new Map() });
  test("an hour that is skipped is not worked", () => {
    expect(nights.minutesBetween(at("2026-03-08", "00:00"), at("2026-03-08", "06:00"))).toBe(300);
  });
  test("an hour that is repeated is worked twice", () => {
    expect(nights.minutesBetween(at("2026-11-01", "00:00"), at("2026-11-01", "06:00"))).toBe(420);
  });
});

describe("against a look at the wall clock in each minute", () => {
  test("counts the same minutes between two instants", () => {
    fc.assert(
      fc.property(anyOffice, fc.integer({ min: 0, max: 5000 }), ({ hours: open, begin }, length) => {
        const end = new Date(begin.getTime() + length * minuteMs);
        let counted = 0;
        for (let time = begin.getTime(); time < end.getTime(); time += minuteMs) {
          if (isWorking(open, new Date(time))) counted += 1;
        }
        expect(workingClock(open).minutesBetween(begin, end)).toBe(counted);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test("comes to the same instant after some work", () => {
    fc.assert(
      fc.property(anyOffice, fc.integer({ min: 1, max: 1500 }), ({ hours: open, begin }, worked) => {
        let left = worked;
        let time = begin.getTime();
        for (const horizon = time + 6000 * minuteMs; left > 0 && time < horizon; time += minuteMs) {
          if (isWorking(open, new Date(time))) left -= 1;
        }
        const found = workingClock(open).instantAfter(begin, minutes(worked));
        if (left === 0) expect(found).toEqual(new Date(time));
        else expect(found === undefined || found.getTime() >= time).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

test("the work until the instant after some work is that work, over many years", () => {
  fc.assert(
    fc.property(anyOffice, fc.integer({ min: 0, max: 500_000 }), ({ hours: open, begin }, worked) => {
      const clock = workingClock(open);
      const instant = clock.instantAfter(begin, minutes(worked));
      if (instant) expect(clock.minutesBetween(begin, instant)).toBe(worked);
      const before = instant && new Date(instant.getTime() - minuteMs);
      if (before && worked > 0) expect(clock.minutesBetween(begin, before)).toBe(worked - 1);
    }),
  );
});

test("around the clock every minute counts", () => {
  expect(aroundTheClock.minutesBetween(at("2026-03-07", "00:00"), at("2026-03-09", "00:00"))).toBe(47 * 60);
  expect(aroundTheClock.instantAfter(at("2026-11-20", "16:00"), minutes(240))).toEqual(at("2026-11-20", "20:00"));
});
