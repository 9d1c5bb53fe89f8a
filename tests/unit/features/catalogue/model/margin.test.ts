import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marginOf, priceAtMargin, readMargin } from "#features/catalogue/model/margin.ts";
import { type UnitPrice, unitPrice } from "#kernel/quantity.ts";

describe("a margin", () => {
  test.each([
    [100_000, 73_917, 261],
    [100_000, 0, 1000],
    [100_000, 100_000, 0],
    [50_000, 100_000, -1000],
    [0, 73_917, undefined],
  ])("of a price of %d over a cost of %d is %s tenths of a percent", (price, cost, margin) => {
    expect(marginOf(unitPrice(price), unitPrice(cost))).toBe(margin);
  });

  test.each([
    ["35", 350],
    ["37.5 %", 375],
    ["0", 0],
    ["99.9%", 999],
  ])("is read from “%s”", (text, tenths) => expect(readMargin(text, "en-US")).toBe(tenths));

  test.each(["100", "-1", "35.55", "a third", "1e1"])("is not “%s”", (text) =>
    expect(readMargin(text, "en-US")).toMatch(/margin/),
  );
});

describe("a price that leaves a margin", () => {
  test.each([
    [60_000, 400, 2, 100_000],
    [739_173, 350, 2, 1_137_189],
    [1_000_000, 333, 0, 1_500_000],
    [12_340, 250, 3, 16_450],
    [0, 500, 2, 0],
  ])("over a cost of %d at %d tenths with %d decimals is %d", (cost, margin, decimals, price) => {
    expect(priceAtMargin(unitPrice(cost), margin, decimals)).toBe(price);
  });

  const arbitrary = {
    cost: fc.integer({ min: 0, max: 2_000_000_000 }).map(unitPrice),
    margin: fc.integer({ min: 0, max: 999 }),
    decimals: fc.constantFrom(0, 2, 3),
  };
  const step = (cost: UnitPrice, decimals: number) => {
    const payable = 10 ** (4 - decimals);
    return cost % payable === 0 ? payable : 1;
  };

  test("can be paid in the currency, is never more than half a step off, and never grows smaller with the margin", () => {
    fc.assert(
      fc.property(arbitrary.cost, arbitrary.margin, arbitrary.decimals, (cost, margin, decimals) => {
        const price = priceAtMargin(cost, margin, decimals);
        const exact = (cost * 1000) / (1000 - margin);
        if (price === undefined) {
          expect(exact).toBeGreaterThan(2_000_000_000 - 10_000);
          return;
        }
        expect(price % step(cost, decimals)).toBe(0);
        expect(Math.abs(price - exact)).toBeLessThanOrEqual(step(cost, decimals) / 2 + 1e-3);
        const more = priceAtMargin(cost, Math.min(margin + 1, 999), decimals);
        if (more !== undefined) expect(more).toBeGreaterThanOrEqual(price);
      }),
    );
  });

  test("typed back, the margin is the same where a tenth of a percent can be paid", () => {
    const cost = fc.integer({ min: 1000, max: 2_000_000 }).map(unitPrice);
    fc.assert(
      fc.property(cost, fc.integer({ min: 0, max: 500 }), (of, margin) => {
        const price = priceAtMargin(of, margin, 4);
        expect(price && marginOf(price, of)).toBe(margin);
      }),
    );
  });
});
