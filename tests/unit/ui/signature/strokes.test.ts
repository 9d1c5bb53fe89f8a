import { describe, expect, it } from "vitest";
import { pathOf, strokesFrom } from "#ui/signature/strokes.ts";

describe("a stored signature", () => {
  it("comes back as it was stored", () => {
    const strokes = [
      [
        [10, 20],
        [30, 40],
      ],
      [[5, 5]],
    ];
    expect(strokesFrom(JSON.stringify(strokes))).toEqual(strokes);
  });

  it.each(["", "not json", "{}", '"text"', "[1]", "[[1,2]]", '[[["1","2"]]]', "[[[1,2,3]]]", "[[[1e999,0]]]"])(
    "is no stroke at all when it holds something else: %s",
    (json) => {
      expect(strokesFrom(json)).toEqual([]);
    },
  );

  it("draws a dot, a line and a curve", () => {
    expect(pathOf([])).toBe("");
    expect(pathOf([[5, 5]])).toBe("M5 5h0.1");
    expect(
      pathOf([
        [0, 0],
        [10, 10],
      ]),
    ).toBe("M0 0L10 10");
    expect(
      pathOf([
        [0, 0],
        [10, 10],
        [20, 0],
      ]),
    ).toBe("M0 0Q10 10 15 5L20 0");
  });
});
