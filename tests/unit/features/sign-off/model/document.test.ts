import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText, coverState, linesOf, type WorkShown } from "#features/sign-off/model/document.ts";

const work: WorkShown = {
  time: [{ id: "t", day: "2026-11-20", from: "09:00", to: "09:45", minutes: 45, technician: "Tess", summary: "Toner" }],
  materials: [
    { id: "m", day: "2026-11-20", name: "Toner", quantity: 1000, unit: "piece", unitPrice: null, amount: null },
  ],
  expenses: [],
};

test("the same data is one text, whatever the order of its keys", () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, part]) => [key, shuffled(part)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalText(shuffled(value))).toBe(canonicalText(value));
      expect(canonicalText(JSON.parse(canonicalText(value)))).toBe(canonicalText(value));
    }),
  );
});

test("every shown record is a line, and the technician's name is none of its facts", () => {
  const lines = linesOf(work);
  expect(lines.map(({ kind, recordId }) => [kind, recordId])).toEqual([
    ["time", "t"],
    ["material", "m"],
  ]);
  expect(canonicalText(lines)).not.toContain("Tess");
});

test("a line is unchanged, changed or removed", () => {
  expect([coverState("a", "a"), coverState("a", "b"), coverState("a", undefined)]).toEqual([
    "unchanged",
    "changed",
    "removed",
  ]);
});
