import fc from "fast-check";
import { expect, test } from "vitest";
import { hasCheckDigit, readEan } from "#features/catalogue/model/ean.ts";
import { stripesOf } from "../../../../support/barcode.ts";

const withCheck = (twelve: string) => [..."0123456789"].map((last) => twelve + last).find(hasCheckDigit) ?? "";
const drawn = (digits: string, size: number, noise: (at: number) => number) =>
  [...`${"0".repeat(9)}${stripesOf(digits)}${"0".repeat(9)}`].flatMap((module, at) =>
    Array.from({ length: size }, (_, within) => (module === "1" ? 40 : 210) + noise(at * size + within)),
  );

test("the check digit of what is printed on things holds", () => {
  for (const code of ["4006381333931", "036000291452", "96385074"]) expect(hasCheckDigit(code)).toBe(true);
  for (const code of ["4006381333932", "4006381", "40063813339a1", ""]) expect(hasCheckDigit(code)).toBe(false);
});

test("every barcode is read back, at any size, upside down, and through noise", () => {
  const twelve = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 })
    .map((digits) => digits.join(""));
  fc.assert(
    fc.property(twelve, fc.integer({ min: 2, max: 9 }), fc.boolean(), fc.integer(), (begin, size, isTurned, seed) => {
      const digits = withCheck(begin);
      const line = drawn(digits, size, (at) => ((at * 7919 + (seed % 1000)) % 61) - 30);
      expect(readEan(isTurned ? line.reverse() : line)).toBe(digits);
    }),
  );
});

test("what is no barcode is not read as one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 100, maxLength: 700 }), (line) => {
      const read = readEan(line);
      if (read !== undefined) expect(hasCheckDigit(read)).toBe(true);
    }),
  );
  expect(readEan([])).toBeUndefined();
  expect(readEan(new Array(640).fill(128))).toBeUndefined();
});
