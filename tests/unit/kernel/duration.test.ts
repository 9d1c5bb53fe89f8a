import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatClock, formatDuration, parseDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";

describe("what people type as a duration", () => {
  // biome-ignore format: a table reads by column
  const readings: [text: string, span: number | undefined][] = [
    ["90",            90],
    ["90m",           90],
    ["90 min",        90],
    ["1:30",          90],
    ["01:30",         90],
    ["1h 30m",        90],
    ["1h30",          90],
    ["1 h 30 m",      90],
    ["1 hour 30 minutes", 90],
    ["2 hrs",         120],
    ["1.5",           90],
    ["1,5",           90],
    ["1.5h",          90],
    [".5",            30],
    ["0.25",          15],
    ["0.33",          20],
    ["2h",            120],
    ["0",             0],
    ["1H 30M",        90],
    ["",              undefined],
    ["h",             undefined],
    ["m",             undefined],
    ["1:60",          undefined],
    ["1:3",           undefined],
    [":30",           undefined],
    ["-30",           undefined],
    ["1.5m",          undefined],
    ["30s",           undefined],
    ["one hour",      undefined],
    ["1h 30m 20",     undefined],
    ["99999",         undefined],
    ["1e3",           undefined],
  ];
  test.each(readings)("%j is %s minutes", (text, span) => {
    expect(parseDuration(text)).toBe(span);
  });

  test("no text makes it throw", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const span = parseDuration(text);
        expect(span === undefined || Number.isSafeInteger(span)).toBe(true);
      }),
    );
  });
});

test("what is shown reads back as what it was", () => {
  fc.assert(
    fc.property(fc.nat(59_999), (span) => {
      expect(parseDuration(formatDuration(minutes(span)))).toBe(span);
      expect(parseDuration(formatClock(minutes(span)))).toBe(span);
    }),
  );
});

test("durations are told as people say them", () => {
  expect([0, 45, 60, 105, -30, -90].map((span) => formatDuration(minutes(span)))).toEqual([
    "0 m",
    "45 m",
    "1 h",
    "1 h 45 m",
    "−30 m",
    "−1 h 30 m",
  ]);
  expect([0, 5, 105, -65].map((span) => formatClock(minutes(span)))).toEqual(["0:00", "0:05", "1:45", "−1:05"]);
});
