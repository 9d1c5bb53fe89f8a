import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clockOfMinute,
  drawnFrom,
  endOfDay,
  freeTimeAt,
  freeTimeFor,
  gapsBetween,
  hoursShown,
  lanesOf,
  minuteOfClock,
  movedBy,
  type Stretch,
  stretchedBy,
  stretchOf,
  whyFixed,
} from "#features/time/model/day-plan.ts";
import { instantAt, parseLocalDate } from "#kernel/calendar.ts";

const at = (clock: string) => (clock === "24:00" ? endOfDay : (minuteOfClock(clock) ?? expect.unreachable()));
const from = (start: string, end: string): Stretch => ({ start: at(start), end: at(end) });
const stretch = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 600 }))
  .map(([start, length]) => ({ start, end: Math.min(start + length, endOfDay) }));

describe("a stretch that is moved", () => {
  test.each([
    ["by half an hour", from("10:00", "10:45"), 30, 5, from("10:30", "11:15")],
    ["onto a step", from("10:02", "10:45"), 5, 5, from("10:05", "10:48")],
    ["onto a coarse step", from("10:00", "10:45"), 20, 15, from("10:15", "11:00")],
    ["not before the day", from("00:10", "01:00"), -60, 5, from("00:00", "00:50")],
    ["not past midnight", from("23:00", "23:50"), 60, 5, from("23:10", "24:00")],
  ])("%s", (_, one, by, step, expected) => {
    expect(movedBy(one, by, step)).toEqual(expected);
  });

  test("stays as long as it is and on its day", () => {
    fc.assert(
      fc.property(stretch, fc.integer({ min: -2000, max: 2000 }), fc.constantFrom(5, 15), (one, by, step) => {
        const { start, end } = movedBy(one, by, step);
        expect(end - start).toBe(one.end - one.start);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(endOfDay);
      }),
    );
  });
});

describe("a stretch whose edge is moved", () => {
  test.each([
    ["its end later", "end", 20, from("10:00", "11:05")],
    ["its end earlier than its start: five minutes stay", "end", -300, from("10:00", "10:05")],
    ["its start earlier", "start", -15, from("09:45", "10:45")],
    ["its start later than its end: five minutes stay", "start", 300, from("10:40", "10:45")],
  ] as const)("%s", (_, edge, by, expected) => {
    expect(stretchedBy(from("10:00", "10:45"), edge, by)).toEqual(expected);
  });

  test("never gets empty, and its other end stays", () => {
    fc.assert(
      fc.property(
        stretch,
        fc.integer({ min: -2000, max: 2000 }),
        fc.constantFrom("start" as const, "end" as const),
        (one, by, edge) => {
          const changed = stretchedBy(one, edge, by);
          expect(changed.end).toBeGreaterThan(changed.start);
          expect(changed.end).toBeLessThanOrEqual(endOfDay);
          expect(edge === "start" ? changed.end : changed.start).toBe(edge === "start" ? one.end : one.start);
        },
      ),
    );
  });
});

test("time is drawn in either direction, never shorter than a step", () => {
  expect(drawnFrom(at("10:02"), at("10:58"))).toEqual(from("10:00", "11:00"));
  expect(drawnFrom(at("10:58"), at("10:02"))).toEqual(from("10:00", "11:00"));
  expect(drawnFrom(at("10:02"), at("10:03"))).toEqual(from("10:00", "10:05"));
  expect(drawnFrom(at("23:50"), 1600, 15)).toEqual(from("23:45", "24:00"));
});

describe("what overlaps stands beside each other", () => {
  test("each group has as many columns as it needs", () => {
    expect(
      lanesOf([from("09:00", "10:00"), from("09:30", "11:00"), from("10:00", "10:30"), from("12:00", "13:00")]),
    ).toEqual([
      { lane: 0, lanes: 2 },
      { lane: 1, lanes: 2 },
      { lane: 0, lanes: 2 },
      { lane: 0, lanes: 1 },
    ]);
  });

  test("no two that overlap stand in the same column", () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (all) => {
        const lanes = lanesOf(all);
        for (const [i, a] of all.entries()) {
          for (const [j, b] of all.entries()) {
            if (i < j && a.start < b.end && b.start < a.end) expect(lanes[i]?.lane).not.toBe(lanes[j]?.lane);
          }
          expect(lanes[i]?.lane).toBeLessThan(lanes[i]?.lanes ?? 0);
        }
      }),
    );
  });
});

test("gaps are what lies between, and what lies between the last and now", () => {
  const day = [from("13:00", "14:00"), from("09:00", "10:00"), from("09:30", "10:30")];
  expect(gapsBetween(day)).toEqual([from("10:30", "13:00")]);
  expect(gapsBetween(day, at("15:00"))).toEqual([from("10:30", "13:00"), from("14:00", "15:00")]);
  expect(gapsBetween([], at("15:00"))).toEqual([]);
});

test("the hours shown are whole ones, the usual and those with work", () => {
  expect(hoursShown([], from("08:00", "18:00"))).toEqual(from("08:00", "18:00"));
  expect(hoursShown([from("06:40", "07:00"), from("18:00", "18:05")], from("08:00", "18:00"))).toEqual(
    from("06:00", "19:00"),
  );
});

describe("the time for something that was done", () => {
  const busy = [from("09:00", "10:00"), from("11:00", "12:00")];
  test.each([
    ["the half hour up to it", from("14:12", "14:12"), from("13:45", "14:15")],
    ["from when it began", from("13:02", "14:12"), from("13:00", "14:15")],
    ["as much as is free before it", from("10:13", "10:13"), from("10:00", "10:15")],
  ])("%s", (_, done, expected) => {
    expect(freeTimeFor(done, busy)).toEqual(expected);
  });

  test("is not guessed where other work stands", () => {
    expect(freeTimeFor(from("09:30", "09:30"), busy)).toBeUndefined();
  });

  test("never overlaps other work, wherever it was pressed or done", () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), fc.integer({ min: 0, max: 1439 }), (all, minute) => {
        const free = freeTimeFor({ start: minute, end: minute }, all);
        if (free)
          expect(all.filter((one) => one.start < free.end && free.start < one.end && one.end <= free.end)).toEqual([]);
        const pressed = freeTimeAt(minute, all);
        expect(pressed.end).toBeGreaterThan(pressed.start);
      }),
    );
  });
});

describe("where work stands on its day", () => {
  const zone = "America/New_York";
  const on = (day: string, start: string, end: string) => {
    const date = parseLocalDate(day) ?? expect.unreachable();
    return stretchOf(instantAt(date, start, zone), instantAt(date, end, zone), zone);
  };
  test.each([
    ["an ordinary day", "2026-11-20", "10:00", "10:45", true],
    ["up to midnight", "2026-11-20", "23:00", "24:00", true],
    ["over the hour that is skipped", "2026-03-08", "01:30", "03:30", false],
    ["over the hour that comes twice", "2026-11-01", "00:30", "03:00", false],
  ])("%s", (_, day, start, end, isPlain) => {
    expect(on(day, start, end)).toEqual({ ...from(start, end), isPlain });
  });

  test("work that ends in the second of two like hours is as long as it was, and does not fill the day", () => {
    const [startedAt, endedAt] = [new Date("2026-11-01T05:30:00Z"), new Date("2026-11-01T06:15:00Z")];
    expect(stretchOf(startedAt, endedAt, zone)).toEqual({ ...from("01:30", "02:15"), isPlain: false });
    expect(whyFixed(startedAt, endedAt, zone)).toMatch(/^The clocks change/);
  });
});

test("a clock says what a minute is", () => {
  expect([0, 605, 1440].map(clockOfMinute)).toEqual(["00:00", "10:05", "00:00"]);
});

describe("why work is not dragged", () => {
  const zone = "America/New_York";
  const instant = (day: string, time: string) => instantAt(parseLocalDate(day) ?? expect.unreachable(), time, zone);
  test.each([
    ["plain work is", instant("2026-11-20", "10:00"), instant("2026-11-20", "11:00"), undefined],
    ["work up to midnight is", instant("2026-11-20", "22:00"), instant("2026-11-21", "00:00"), undefined],
    [
      "past midnight",
      instant("2026-11-20", "22:00"),
      instant("2026-11-21", "01:00"),
      "It runs past midnight, so its hours are changed in its form.",
    ],
    [
      "over the hour that is skipped",
      instant("2026-03-08", "01:00"),
      instant("2026-03-08", "04:00"),
      "The clocks change while it runs, so its hours are changed in its form.",
    ],
    [
      "over the hour that comes twice",
      instant("2026-11-01", "00:30"),
      instant("2026-11-01", "03:00"),
      "The clocks change while it runs, so its hours are changed in its form.",
    ],
  ])("%s", (_, startedAt, endedAt, expected) => {
    expect(whyFixed(startedAt, endedAt, zone)).toBe(expected);
  });
});
