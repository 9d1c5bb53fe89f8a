import fc from "fast-check";
import { expect, test } from "vitest";
import { isDrawn, readStrokes, signatureHeight, signatureWidth } from "#features/sign-off/model/signature.ts";

test("no text makes reading a signature throw, and what is read lies on the grid", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.array(fc.array(fc.tuple(fc.double(), fc.double()))).map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const [x, y] of (readStrokes(text) ?? []).flat()) {
        expect(x >= 0 && x <= signatureWidth && y >= 0 && y <= signatureHeight).toBe(true);
        expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
      }
    }),
  );
});

test("a finger may run over the edge", () => {
  expect(readStrokes("[[[-20,50],[1100,400]]]")).toEqual([
    [
      [0, 50],
      [1000, 300],
    ],
  ]);
});

test("a touch by mistake is no signature", () => {
  expect(isDrawn([])).toBe(false);
  expect(
    isDrawn([
      [[5, 5]],
      [
        [9, 9],
        [10, 10],
      ],
    ]),
  ).toBe(false);
  expect(
    isDrawn([
      [
        [5, 5],
        [40, 40],
      ],
    ]),
  ).toBe(true);
});
