import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printLine } from "#features/capture/model/print-line.ts";
import { readLine } from "#features/capture/model/read-line.ts";
import { withNote, withParts } from "#features/capture/model/rewrite-line.ts";
import type { Knowledge, Part } from "#features/capture/model/said.ts";
import { parseLocalDate } from "#kernel/calendar.ts";

const today = parseLocalDate("2026-11-23");
if (!today) throw new Error("no day");
const knowledge: Knowledge = {
  today,
  locale: "en-US",
  workTypes: ["Remote support", "On-site support", "Travel"],
  customers: ["Northwind Dental"],
};

const parts = (line: string, kinds: readonly Part["kind"][], text: string, nth?: number) =>
  withParts(line, knowledge, kinds, text, nth);

describe("a correction rewrites its part of the line and leaves the rest as it was typed", () => {
  // biome-ignore format: a table reads by column
  test.each<[string, Part["kind"][], string, number | undefined, string]>([
    ["25m onsite replaced toner",     ["workType"],          "#travel",        undefined, "25m #travel replaced toner"],
    ["25m replaced toner",            ["workType"],          "#travel",        undefined, "25m #travel replaced toner"],
    ["replaced toner 25m",            ["duration", "clock"], "14:00-15:00",    undefined, "replaced toner 14:00-15:00"],
    ["at 14:00 25m fixed",            ["duration", "clock"], "14:00-14:30",    undefined, "14:00-14:30 fixed"],
    ["yesterday 25m fixed",           ["day"],               "",               undefined, "25m fixed"],
    ["northwind 25m fixed",           ["ticket"],            "T20261120.0007", undefined, "T20261120.0007 25m fixed"],
    ["+1 a +2 b fixed",               ["material"],          "+3 b",           1,         "+1 a +3 b fixed"],
    ["+1 a +2 b fixed",               ["material"],          "",               0,         "+2 b fixed"],
    ["",                              ["duration"],          "25m",            undefined, "25m"],
  ])("%s, %s: %s", (line, kinds, text, nth, corrected) => {
    expect(parts(line, kinds, text, nth)).toBe(corrected);
  });

  // biome-ignore format: a table reads by column
  test.each([
    ["25m onsite",                 "fixed the fan",   "25m onsite fixed the fan"],
    ["25m onsite fixed the fan",   "looked at it",    "25m onsite looked at it"],
    ["25m onsite fixed",           "",                "25m onsite"],
    ["25m",                        "travel insurance", '25m "travel insurance"'],
    ["25m onsite",                 "ran 30m cable",   '25m onsite "ran 30m cable"'],
  ])("the text of %s becomes %s", (line, note, corrected) => {
    expect(withNote(line, knowledge, note)).toBe(corrected);
  });

  test("whatever text is written, the line says that text and nothing else changes", () => {
    const word = fc.constantFrom(
      ...'25m onsite travel +1 a 12mi today @x #lunch .0007 fixed the " “ ” 5" fan, 日本'.split(" "),
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 8 }).map((all) => all.join(" ")),
      fc.string({ maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, text, (first, note) => {
        const { said } = readLine(first, knowledge);
        const line = withNote(printLine(said, knowledge), knowledge, note);
        expect(readLine(line, knowledge).said).toEqual({ ...said, note: note.replaceAll(/\s+/g, " ").trim() });
      }),
      { numRuns: 3000 },
    );
  });
});
