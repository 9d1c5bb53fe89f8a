import { expect, test } from "vitest";
import { stoppedAt } from "#features/time/model/forgotten-timer.ts";
import { begun } from "#features/time/model/timer.ts";
import { parseLocalDate } from "#kernel/calendar.ts";

const clock = { now: new Date("2026-12-01T12:00:00Z"), timeZone: "America/New_York", locale: "en-US" };

function stopped(since: string, day: string, time: string) {
  const stoppedOn = parseLocalDate(day) ?? expect.unreachable();
  const answer = stoppedAt(begun(new Date(since)), { stoppedOn, stoppedAt: time }, clock);
  return "kind" in answer ? answer.message : [answer.pausedAt?.toISOString().slice(0, 16), answer.elapsedSeconds / 60];
}

// biome-ignore format: a table reads by column
test.each([
  ["an ordinary evening",                           "2026-11-20T14:00Z", "2026-11-20", "16:42", ["2026-11-20T21:42", 462]],
  ["the first of two like hours",                   "2026-11-01T04:30Z", "2026-11-01", "01:45", ["2026-11-01T05:45", 75]],
  ["the second, when it began after the first",     "2026-11-01T06:30Z", "2026-11-01", "01:45", ["2026-11-01T06:45", 15]],
  ["an hour that was skipped",                      "2026-03-08T05:30Z", "2026-03-08", "02:30", "There was no 02:30 on this day: the clocks were set forward."],
  ["the minute in which it began",                  "2026-11-20T14:00:40Z", "2026-11-20", "09:00", ["2026-11-20T14:00", 0]],
])("stopped at %s", (_, since, day, time, expected) => {
  expect(stopped(since, day, time)).toEqual(expected);
});
