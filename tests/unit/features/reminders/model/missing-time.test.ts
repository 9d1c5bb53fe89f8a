import fc from "fast-check";
import { expect, test } from "vitest";
import { isShort, isTimeToRemind } from "#features/reminders/model/missing-time.ts";
import { parseLocalDate } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";

const day = parseLocalDate("2026-11-20") ?? expect.fail();
const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);

test.each([
  [540, 0, true],
  [540, 404, true],
  [540, 405, false],
  [0, 0, false],
  [0, 30, false],
])("of %i minutes expected and %i written, short: %s", (expected, written, short) => {
  expect(isShort({ day, expected: minutes(expected), written: minutes(written) })).toBe(short);
});

test("more written down never makes a day short", () => {
  fc.assert(
    fc.property(fc.nat(1440), fc.nat(1440), fc.nat(600), (expected, written, more) => {
      const before = isShort({ day, expected: minutes(expected), written: minutes(written) });
      const after = isShort({ day, expected: minutes(expected), written: minutes(written + more) });
      expect(before || !after).toBe(true);
    }),
  );
});

test.each([
  ["16:59", false],
  ["17:00", true],
  ["17:59", true],
  ["18:00", false],
])("a reminder of 17:00 at %s: %s", (now, due) => {
  expect(isTimeToRemind(at("17:00"), at(now))).toBe(due);
});
