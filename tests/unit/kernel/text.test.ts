import fc from "fast-check";
import { expect, test } from "vitest";
import { hasHiddenCharacters, isUnstorable, withoutHiddenCharacters } from "#kernel/text.ts";
import { brokenText } from "../../support/any-text.ts";

test.each([
  ["a\u0000b", "ab"],
  ["\u001b[31mred\u001b[0m", "[31mred[0m"],
  ["invoice\u202egnp.exe", "invoicegnp.exe"],
  ["half \ud83d of a smile", "half  of a smile"],
  ["whole 😀 smile\n\tand lines", "whole 😀 smile\n\tand lines"],
])("%j can be kept as %j", (pasted, kept) => expect(withoutHiddenCharacters(pasted)).toBe(kept));

test("whatever was pasted, nothing hidden is left, and what had none stays as it was", () => {
  fc.assert(
    fc.property(brokenText, (text) => {
      const kept = withoutHiddenCharacters(text);
      expect(hasHiddenCharacters(kept)).toBe(false);
      if (!hasHiddenCharacters(text)) expect(kept).toBe(text);
    }),
  );
});

test.each([
  ["a\u0000b", true],
  [{ lines: [{ name: "half \ud83d" }] }, true],
  [{ "\u0000": 1 }, true],
  [{ name: "whole 😀\n", at: new Date(0), count: 1n, rest: [null, undefined, 2] }, false],
])("%o cannot be stored: %s", (value, expected) => expect(isUnstorable(value)).toBe(expected));
