import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  divideRounded,
  minutes,
  money,
  priceOfQuantity,
  priceOfTime,
  roundUpMinutes,
  sumOfMinutes,
  sumOfMoney,
  thousandths,
  unitPrice,
} from "#kernel/quantity.ts";

describe("rounding", () => {
  // biome-ignore format: a table reads by column
  const halves: [numerator: bigint, denominator: bigint, rounded: number][] = [
    [ 3n, 2n,  2],
    [-3n, 2n, -2],
    [ 1n, 2n,  1],
    [-1n, 2n, -1],
    [ 1n, 3n,  0],
    [-1n, 3n,  0],
    [ 2n, 3n,  1],
    [ 0n, 7n,  0],
    [ 5n, 1n,  5],
  ];
  test.each(halves)("%s / %s is %s: half goes away from zero", (numerator, denominator, rounded) => {
    expect(divideRounded(numerator, denominator)).toBe(rounded);
  });

  test("a denominator of zero or below is a bug", () => {
    expect(() => divideRounded(1n, 0n)).toThrow(RangeError);
    expect(() => divideRounded(1n, -2n)).toThrow(RangeError);
  });

  test("it is never off by more than half, and mirrors at zero", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (numerator, denominator) => {
          const rounded = BigInt(divideRounded(numerator, denominator));
          const error = rounded * denominator - numerator;
          expect((error < 0n ? -error : error) * 2n <= denominator).toBe(true);
          expect(BigInt(divideRounded(-numerator, denominator))).toBe(-rounded);
        },
      ),
    );
  });
});

describe("prices", () => {
  // biome-ignore format: a table reads by column
  const prices: [what: string, quantity: number, price: number, decimals: number, amount: number][] = [
    ["42 miles at 0.70",                42_000,     7_000, 2,    2_940],
    ["42 miles at 0.725 end in 0.45",   42_000,     7_250, 2,    3_045],
    ["1.5 m at 3.33",                    1_500,    33_300, 2,      500],
    ["2.5 m at 0.10",                    2_500,     1_000, 2,       25],
    ["a third of a piece at 1.00",         333,    10_000, 2,       33],
    ["half a cent rounds up",                1,    50_000, 2,        1],
    ["yen have no minor unit",           3_000, 1_234_500, 0,      370],
    ["dinars have three",                1_000,    12_345, 3,    1_235],
    ["nothing costs nothing",            5_000,         0, 2,        0],
    ["a credit mirrors a charge",       -1_500,    33_300, 2,     -500],
  ];
  test.each(prices)("%s", (_what, quantity, price, decimals, amount) => {
    expect(priceOfQuantity(thousandths(quantity), unitPrice(price), decimals)).toBe(amount);
  });

  test("a quantity's price is never off by more than half a minor unit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.constantFrom(0, 2, 3),
        (quantity, price, decimals) => {
          const amount = BigInt(priceOfQuantity(thousandths(quantity), unitPrice(price), decimals));
          const exact = BigInt(quantity) * BigInt(price) * 10n ** BigInt(decimals);
          const error = amount * 10_000_000n - exact;
          expect((error < 0n ? -error : error) * 2n <= 10_000_000n).toBe(true);
        },
      ),
    );
  });

  test("a price of time is never off by more than half a minor unit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1440 }),
        fc.nat(100_000_000),
        fc.constantFrom(0, 2, 3),
        (span, rate, decimals) => {
          const amount = BigInt(priceOfTime(minutes(span), unitPrice(rate), decimals));
          const exact = BigInt(span) * BigInt(rate) * 10n ** BigInt(decimals);
          const error = amount * 600_000n - exact;
          expect((error < 0n ? -error : error) * 2n <= 600_000n).toBe(true);
        },
      ),
    );
  });

  test("an hour costs the hourly rate", () => {
    expect(priceOfTime(minutes(60), unitPrice(1_500_000), 2)).toBe(15_000);
    expect(priceOfTime(minutes(105), unitPrice(1_500_000), 2)).toBe(26_250);
  });
});

describe("sums and steps", () => {
  test("a sum is the sum of what was rounded", () => {
    expect(sumOfMoney([33, 33, 33])).toBe(99);
    expect(sumOfMoney([])).toBe(0);
    expect(sumOfMinutes([15, 45])).toBe(60);
  });

  test("parts of a minute or a cent do not exist", () => {
    for (const make of [minutes, money, unitPrice, thousandths]) {
      expect(() => make(1.5)).toThrow(RangeError);
      expect(() => make(Number.NaN)).toThrow(RangeError);
      expect(() => make(Number.POSITIVE_INFINITY)).toThrow(RangeError);
      expect(() => make(2 ** 53)).toThrow(RangeError);
    }
  });

  test("minutes round up to the next step, and no further", () => {
    expect([0, 1, 15, 16, 59].map((span) => roundUpMinutes(minutes(span), 15))).toEqual([0, 15, 15, 30, 60]);
    expect(roundUpMinutes(minutes(7), 0)).toBe(7);
    fc.assert(
      fc.property(fc.nat(1440), fc.integer({ min: 0, max: 60 }), (span, step) => {
        const rounded = roundUpMinutes(minutes(span), step);
        expect(rounded - span).toBeGreaterThanOrEqual(0);
        expect(rounded - span).toBeLessThan(Math.max(step, 1));
        expect(rounded % Math.max(step, 1)).toBe(0);
      }),
    );
  });
});
