import { expect, test } from "vitest";
import { checkListOf, nothingBeside } from "#features/time/model/check-list.ts";
import type { Remarkable } from "#features/time/model/remarks.ts";
import { instantAt, parseLocalDate } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";

const timeZone = "America/New_York";
const day = (text: string) => parseLocalDate(text) ?? expect.unreachable();
const friday = day("2026-11-20");

function entry(id: string, start: string, end: string, more: Partial<Remarkable> = {}): Remarkable {
  return {
    id,
    ticketNumber: "T20261120.0001",
    workedOn: friday,
    startedAt: instantAt(friday, start, timeZone),
    endedAt: instantAt(friday, end, timeZone),
    timeZone,
    summary: `Replaced the toner and printed test page ${id}.`,
    writtenOn: friday,
    ...more,
  };
}

const hrefOfDay = (one: string) => `/timesheet/${one}`;

test("each line leads to its mending, with the form filled in: timers first, then day by day", () => {
  const entries = [entry("a", "09:00", "10:00", { summary: "calls" }), entry("b", "12:00", "13:00")];
  const facts = {
    timers: [
      { number: "T20261120.0004", isRunning: true },
      { number: null, isRunning: false },
    ],
    untimed: [
      { day: day("2026-11-18"), number: "T20261118.0002", title: "Scanner jams" },
      { day: day("2026-11-18"), number: "T20261120.0001", title: "Has time on another day" },
    ],
    short: [{ day: day("2026-11-19"), expected: minutes(480), written: minutes(60) }],
  };
  const lines = checkListOf(entries, facts, "en-US", hrefOfDay);
  expect(lines.map(({ kind, text, mend }) => `${kind}: ${text}. ${mend}`)).toEqual([
    "timer: Your timer on T20261120.0004 still runs. Stop it",
    "timer: The timer of a call is paused and not written down. Write it down",
    "untimed: Wed Nov 18: T20261118.0002 Scanner jams has your work and no time. Write time",
    "short: Thu Nov 19: 1 h of 8 h is written. Write time",
    "thin: Fri Nov 20: T20261120.0001 has a thin note. Correct",
    "gap: Fri Nov 20: 2 h without time, 10:00–12:00. Write it down",
  ]);
  const line = (text: string) => `/capture?${new URLSearchParams({ line: text })}`;
  expect(lines.map(({ href }) => href)).toEqual([
    "/tickets/T20261120.0004?add=time#composer",
    "/tickets/new",
    line("2026-11-18 T20261118.0002 "),
    line("2026-11-19 "),
    "/time/a/edit?back=%2Ftimesheet%2F2026-11-20",
    line("2026-11-20 10:00-12:00 "),
  ]);
});

test("overlapping entries are both named, and a plain period says nothing", () => {
  const overlapping = [entry("a", "09:00", "10:00"), entry("b", "09:30", "11:00")];
  expect(checkListOf(overlapping, nothingBeside, "en-US", hrefOfDay).map(({ href }) => href)).toEqual([
    "/time/a/edit?back=%2Ftimesheet%2F2026-11-20",
    "/time/b/edit?back=%2Ftimesheet%2F2026-11-20",
  ]);
  expect(checkListOf([entry("a", "09:00", "10:00")], nothingBeside, "en-US", hrefOfDay)).toEqual([]);
});
