import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsOf, fill, templateOf } from "#features/imports/model/template.ts";

const row: Record<string, string> = { category: "Network", symptom: "Slow", number: "INC1" };
const filled = (text: string, cells: Record<string, string> = row) => fill(templateOf(text), (column) => cells[column]);

describe("a field made from columns", () => {
  test.each([
    ["number", "INC1"],
    ["{category}: {symptom}", "Network: Slow"],
    ["{category}[ · {symptom}]", "Network · Slow"],
    ["{category}[ · {cause}]", "Network"],
    ["{category} {cause}", "Network"],
    ["Closed with {category}.", "Closed with Network."],
    ["Closed with {cause}.", undefined],
    ["cause", undefined],
    ["[{cause}]", undefined],
    ["{ category }", "Network"],
    ["[note] {category}", "[note] Network"],
  ])("%s gives %s", (text, expected) => {
    expect(filled(text)).toBe(expected);
  });

  test("every column of a template is known, also in groups", () => {
    expect(columnsOf(templateOf("{a} and {b}[ or {c}]"))).toEqual(["a", "b", "c"]);
  });

  test("a plain column gives exactly its text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(filled("column", { column: text })).toBe(text.trim() === "" ? undefined : text.trim());
      }),
    );
  });

  test("no text can break it", () => {
    fc.assert(fc.property(fc.string(), (text) => void filled(text)));
  });
});
