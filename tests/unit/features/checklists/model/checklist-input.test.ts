import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addToChecklistInput,
  itemsAsText,
  itemsIn,
  moveChecklistInput,
  objectionToLength,
  progressOf,
} from "#features/checklists/model/checklist-input.ts";

test.each([
  ["Order toner", [{ text: "Order toner", isImportant: false }]],
  ["! Back up first", [{ text: "Back up first", isImportant: true }]],
  ["- [ ] Order   toner", [{ text: "Order toner", isImportant: false }]],
  ["12. Test page\r\n\n* Call back", ["Test page", "Call back"].map((text) => ({ text, isImportant: false }))],
  ["-5 degrees\n2026 report", ["-5 degrees", "2026 report"].map((text) => ({ text, isImportant: false }))],
  ["!\n  \n- ", []],
])("%j is read as items", (text, items) => {
  expect(itemsIn(text)).toEqual(items);
});

test("what was read and is shown again is read the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const items = itemsIn(text).filter((item) => itemsIn(item.text)[0]?.text === item.text && item.text[0] !== "!");
      expect(itemsIn(itemsAsText(items))).toEqual(items);
    }),
  );
});

test("junk is refused in a sentence, never thrown", () => {
  fc.assert(
    fc.property(fc.anything(), (lines) => {
      expect(() => addToChecklistInput.safeParse({ ticketId: "0", lines })).not.toThrow();
      expect(() => moveChecklistInput.safeParse({ move: lines })).not.toThrow();
    }),
  );
});

test("room for 100, and how many are done", () => {
  expect(objectionToLength(60, 40, "lines")).toBeUndefined();
  expect(objectionToLength(60, 41, "lines")?.fields?.lines).toMatch(/room for 40 more/);
  expect(progressOf([{ doneAt: null }, { doneAt: new Date() }, { doneAt: null }])).toBe("1/3");
});
