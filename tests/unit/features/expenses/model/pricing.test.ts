import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  containedTax,
  converted,
  isOverLimit,
  largestExchangeRate,
  needsReceipt,
  perDiemOf,
  withMarkup,
} from "#features/expenses/model/pricing.ts";
import { largestAmount, money, sumOfMoney, thousandths } from "#kernel/quantity.ts";

const amounts = fc.integer({ min: 0, max: largestAmount }).map(money);
const decimals = fc.constantFrom(0, 2, 3);

describe("tax contained in an amount", () => {
  test("never exceeds it, and what is left with tax added is the amount again", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 100_000 }), (amount, rate) => {
        const tax = containedTax(amount, rate);
        expect(tax >= 0 && tax <= amount).toBe(true);
        const net = amount - tax;
        expect(Math.abs((net * rate) / 100_000 - tax)).toBeLessThanOrEqual(1.5);
      }),
    );
  });
  test.each([
    [11_900, 19_000, 1900],
    [10_888, 8_875, 888],
    [100, 0, 0],
  ])("%d at %d is %d", (amount, rate, tax) => expect(containedTax(money(amount), rate)).toBe(tax));
});

describe("a markup", () => {
  test("never lowers an amount, grows with it, and is rounded by less than one", () => {
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 0, max: 1_000_000 }), (one, other, markup) => {
        const [less, more] = one <= other ? [one, other] : [other, one];
        expect(withMarkup(less, markup)).toBeLessThanOrEqual(withMarkup(more, markup));
        expect(withMarkup(one, markup)).toBeGreaterThanOrEqual(one);
        expect(Math.abs(withMarkup(one, markup) - one * (1 + markup / 100_000))).toBeLessThanOrEqual(0.51);
      }),
    );
  });
});

describe("an exchange", () => {
  const rates = fc.integer({ min: 1, max: 2_000_000_000_000 });
  test("is rounded once: by at most half of the smallest unit, whatever the decimals", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), rates, decimals, decimals, (paid, rate, from, to) => {
        const exact = (paid / 10 ** from) * (rate / 1e9) * 10 ** to;
        const got = converted(money(paid), rate, { from, to });
        expect(Math.abs(got - exact)).toBeLessThanOrEqual(0.5 + exact * 1e-9);
      }),
    );
  });
  test("at a rate of one, with as many decimals, is the same money", () => {
    fc.assert(
      fc.property(amounts, decimals, (paid, of) => converted(paid, 1_000_000_000, { from: of, to: of }) === paid),
    );
  });
  test("of the largest amount at the largest rate does not overflow", () => {
    fc.assert(
      fc.property(decimals, decimals, (from, to) =>
        Number.isSafeInteger(converted(largestAmount, largestExchangeRate, { from, to })),
      ),
    );
  });
  test.each([
    [1250, 6_450_000, 0, 2, 806],
    [1234, 3_254_000_000, 3, 2, 402],
    [806, 155_038_760_000, 2, 0, 1250],
    [1, 4_999_000, 2, 2, 0],
    // A lunch in Hanoi: 185,000 ₫ at 0.00003935; and a hotel of $120 for a desk in Jakarta, at 16,642.5.
    [185_000, 39_350, 0, 2, 728],
    [12_000, 16_642_500_000_000, 2, 2, 199_710_000],
  ])("%d at %d from %d to %d decimals is %d", (paid, rate, from, to, amount) => {
    expect(converted(money(paid), rate, { from, to })).toBe(amount);
  });
});

test("days away add up: what is paid for each day is at most a unit away from the whole", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(1_000_000), (days, each) => {
      const one = Array.from({ length: days }, () => perDiemOf(thousandths(1000), money(each)));
      expect(perDiemOf(thousandths(days * 1000), money(each))).toBe(sumOfMoney(one));
    }),
  );
});

test("a limit is reached, not crossed, by its own amount; no rule asks nothing", () => {
  expect([isOverLimit({ limitAmount: 100 }, 100), isOverLimit({ limitAmount: 100 }, 101)]).toEqual([false, true]);
  expect([needsReceipt({ receiptAbove: 0 }, 0), needsReceipt({ receiptAbove: 0 }, 1)]).toEqual([false, true]);
  expect(isOverLimit({ limitAmount: null }, largestAmount)).toBe(false);
  expect(needsReceipt({ receiptAbove: null }, largestAmount)).toBe(false);
});
