import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal, spanOfWork } from "#features/time/model/span-of-work.ts";
import { type LocalDate, parseLocalDate, timeAt } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";

const zone = "America/New_York";

function on(text: string): LocalDate {
  const day = parseLocalDate(text);
  if (!day) throw new Error(`${text} is no day`);
  return day;
}

function read(
  start: string | null,
  end: string | null,
  worked: number | null,
  day = "2026-11-20",
  rules = { allowsMidnight: false },
) {
  const typed = { workedOn: on(day), start, end, worked: worked === null ? null : minutes(worked) };
  const span = spanOfWork(typed, zone, rules);
  if (isRefusal(span)) return span.message;
  const clock = (instant: Date | null) => instant && timeAt(instant, zone);
  return [clock(span.startedAt), clock(span.endedAt), span.workedMinutes];
}

describe("any two of start, end and duration decide the third", () => {
  // biome-ignore format: a table reads by column
  test.each([
    ["14:05", "14:50", null, ["14:05", "14:50",   45]],
    ["14:05", null,      45, ["14:05", "14:50",   45]],
    [null,    "14:50",   45, ["14:05", "14:50",   45]],
    ["14:05", "14:50",   45, ["14:05", "14:50",   45]],
    [null,    null,      45, [null,    null,      45]],
    ["14:05", "14:06", null, ["14:05", "14:06",    1]],
    ["00:00", "00:00", null, ["00:00", "00:00", 1440]],
    ["22:30", "00:00", null, ["22:30", "00:00",   90]],
    ["22:30", null,      90, ["22:30", "00:00",   90]],
    [null,    "00:30",   30, ["00:00", "00:30",   30]],
    [null,    null,    1440, [null,    null,    1440]],
  ])("%s to %s, %s", (start, end, worked, expected) => {
    expect(read(start, end, worked)).toEqual(expected);
  });
});

describe("what cannot be a span of work says why", () => {
  // biome-ignore format: a table reads by column
  test.each([
    ["14:05", "14:05", null, "End must be after start. Work past midnight takes two entries, one for each day."],
    ["14:05", "13:00", null, "End must be after start. Work past midnight takes two entries, one for each day."],
    ["23:00", "01:00", null, "End must be after start. Work past midnight takes two entries, one for each day."],
    ["14:00", "15:00",   45, "14:00 to 15:00 is 1 h, the duration says 45 m. Clear the one that is wrong."],
    ["23:00", null,      61, "From 23:00, 1 h 1 m runs past midnight. Work past midnight takes two entries, one for each day."],
    [null,    "00:30",   31, "31 m before 00:30 began before midnight. Work past midnight takes two entries, one for each day."],
    ["14:05", null,    null, "Say when it ended, or how long it took."],
    [null,    "14:05", null, "Say when it started, or how long it took."],
    [null,    null,    null, "Say how long it took: a start and an end, or a duration such as 45m or 1:30."],
    [null,    null,       0, "Time must be at least one minute."],
    [null,    null,    1441, "A day has 24 hours; write longer work as an entry for each day."],
  ])("%s to %s, %s", (start, end, worked, sentence) => {
    expect(read(start, end, worked)).toBe(sentence);
  });
});

describe("on a day when the clock jumps", () => {
  test("the minutes that passed count, not those on the clock", () => {
    expect(read("01:30", "03:30", null, "2026-03-08")).toEqual(["01:30", "03:30", 60]);
    expect(read("00:30", "03:30", null, "2026-11-01")).toEqual(["00:30", "03:30", 240]);
  });

  test("a duration from before the jump ends after it", () => {
    expect(read("01:30", null, 60, "2026-03-08")).toEqual(["01:30", "03:30", 60]);
  });

  // biome-ignore format: a table reads by column
  test.each([
    ["2026-03-07", "22:00", "02:30", null, "There was no 02:30 on this day: the clocks were set forward. Write the time after it."],
    ["2026-03-07", null,    "02:30",  300, "There was no 02:30 on this day: the clocks were set forward. Write the time after it."],
    ["2026-03-07", "22:00", "03:30", null, ["22:00", "03:30", 270]],
    ["2026-03-08", "22:00", "02:30", null, ["22:00", "02:30", 270]],
    ["2026-03-08", null,    "02:30",  270, ["22:00", "02:30", 270]],
    ["2026-10-31", "22:00", "02:30", null, ["22:00", "02:30", 330]],
  ])("work past midnight ends on the clock of the day after: %s, %s to %s", (day, start, end, worked, expected) => {
    expect(read(start, end, worked, day, { allowsMidnight: true })).toEqual(expected);
  });
});

test("start and duration give the same span as start and the end they lead to", () => {
  const inMinutes = fc.integer({ min: 0, max: 1438 });
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  fc.assert(
    fc.property(inMinutes, inMinutes, (a, b) => {
      fc.pre(a !== b);
      const [start, end] = [clock(Math.min(a, b)), clock(Math.max(a, b))];
      const worked = Math.abs(a - b);
      expect(read(start, null, worked)).toEqual(read(start, end, null));
      expect(read(null, end, worked)).toEqual(read(start, end, null));
    }),
  );
});

describe("past midnight, where the desk allows it", () => {
  const over = (start: string | null, end: string | null, worked: number | null) => {
    const typed = { workedOn: on("2026-11-20"), start, end, worked: worked === null ? null : minutes(worked) };
    const span = spanOfWork(typed, zone, { allowsMidnight: true });
    return isRefusal(span) ? span.message : [span.startedAt?.toISOString(), span.workedMinutes];
  };

  test.each([
    ["23:00", "01:00", null, ["2026-11-21T04:00:00.000Z", 120]],
    ["23:00", null, 120, ["2026-11-21T04:00:00.000Z", 120]],
    [null, "01:00", 120, ["2026-11-21T04:00:00.000Z", 120]],
    ["10:00", "09:59", null, ["2026-11-20T15:00:00.000Z", 1439]],
    ["10:00", "11:00", null, ["2026-11-20T15:00:00.000Z", 60]],
  ])("%s to %s, %s: the first day counts", (start, end, worked, expected) => {
    expect(over(start, end, worked)).toEqual(expected);
  });

  test("the same time twice is a slip, not a day", () => {
    expect(over("10:00", "10:00", null)).toContain("End must be after start.");
  });
});

test("a time that the clocks jumped over was on no clock", () => {
  expect(read("02:30", "03:30", null, "2026-03-08")).toBe(
    "There was no 02:30 on this day: the clocks were set forward. Write the time after it.",
  );
});
