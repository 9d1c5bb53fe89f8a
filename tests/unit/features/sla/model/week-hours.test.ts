import { describe, expect, test } from "vitest";
import { hoursInWords, parseHours, storedWeek, weekInWords, weekOf } from "#features/sla/model/week-hours.ts";

const span = (from: number, to: number) => ({ from, to });

describe("hours as they are typed", () => {
  test.each([
    ["08:00-17:00", [span(480, 1020)]],
    ["8-17", [span(480, 1020)]],
    ["8.30 – 12, 13:00—17:15", [span(510, 720), span(780, 1035)]],
    ["13:00-17:00; 08:00-12:00", [span(480, 720), span(780, 1020)]],
    ["00:00-24:00", [span(0, 1440)]],
    ["", []],
    ["Closed", []],
  ])("%j", (text, hours) => {
    expect(parseHours(text)).toEqual(hours);
  });

  test.each(["08:00", "8-25", "08:60-17:00", "17:00-08:00", "08:00-08:00", "8-12, 11-13", "nine to five"])(
    "%j says what is wrong",
    (text) => {
      expect(typeof parseHours(text)).toBe("string");
    },
  );

  test("what is shown can be typed again", () => {
    const hours = [span(480, 720), span(780, 1440)];
    expect(parseHours(hoursInWords(hours))).toEqual(hours);
  });
});

test("a week in one line", () => {
  const office = [span(480, 1020)];
  expect(weekInWords([[], office, office, office, office, office, []])).toBe("Mon-Fri 08:00-17:00");
  expect(weekInWords([[], office, [], office, [], [], [span(540, 720)]])).toBe(
    "Mon 08:00-17:00 · Wed 08:00-17:00 · Sat 09:00-12:00",
  );
  expect(weekInWords([])).toBe("Never open");
});

test("a stored week comes back; what is not readable is closed", () => {
  const week = [[], [span(480, 1020)], [], [], [], [], [span(0, 1440)]];
  expect(weekOf(storedWeek(week))).toEqual(week);
  expect(weekOf({ monday: "all day" })).toEqual([[], [], [], [], [], [], []]);
});
