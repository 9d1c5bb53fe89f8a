import fc from "fast-check";
import { expect, test } from "vitest";
import { beginningOfNumber, readSearch } from "#features/tickets/model/search-words.ts";
import { anyText } from "../../../../support/any-text.ts";

test.each([
  ["printer  Offline", { numbers: [], words: ["printer", "offline"] }],
  ["T20261122.0007", { numbers: ["T20261122.0007"], words: [] }],
  ["20261122.0007 vpn", { numbers: ["20261122.0007"], words: ["vpn"] }],
  ["t2026", { numbers: ["T2026"], words: [] }],
  ["0007", { numbers: [], words: ["0007"] }],
  ["100% of disk_1", { numbers: [], words: ["100", "of", "disk", "1"] }],
  ["%\\'--", { numbers: [], words: [] }],
])("%j asks for %j", (typed, asked) => {
  expect(readSearch(typed)).toEqual(asked);
});

test("nothing that is typed breaks it, and no word holds a pattern's sign", () => {
  fc.assert(
    fc.property(anyText(), (typed) => {
      const { words } = readSearch(typed);
      expect(words.length).toBeLessThanOrEqual(6);
      for (const word of words) expect(word).not.toMatch(/[%_\\\s]/);
    }),
  );
});

test.each([
  ["T2026", "T2026"],
  ["T20261122.00", "T20261122.00"],
  ["20261122.", "T20261122."],
  ["20261122.0007", "T20261122.0007"],
  ["1122.0007", undefined],
  ["2026.", undefined],
])("a number with the part %s begins with %s", (part, beginning) => {
  expect(beginningOfNumber(part)).toBe(beginning);
});
