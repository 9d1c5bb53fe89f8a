import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { priceExplanation } from "#features/time/model/price-explanation.ts";
import { explainPrice, priceTime, type TimeToPrice } from "#features/time/model/rounding.ts";
import { minutes, sumOfMoney, unitPrice } from "#kernel/quantity.ts";

const usual: TimeToPrice = {
  worked: minutes(45),
  offset: minutes(0),
  roundingMinutes: 15,
  isBillable: true,
  hourlyRate: unitPrice(1_500_000),
  currencyDecimals: 2,
};

describe("what worked time bills", () => {
  // biome-ignore format: a table reads by column
  test.each([
    // worked  offset  step  rate/h     billable  amount in cents
    [     5,      0,    15,  1_500_000,       15,   3750],
    [    45,      0,    15,  1_500_000,       45,  11250],
    [    45,      0,    60,  1_500_000,       60,  15000],
    [    46,      0,    15,  1_500_000,       60,  15000],
    [     1,      0,     0,  1_500_000,        1,    250],
    [     7,      0,     1,  1_000_000,        7,   1167],
    [    60,    -30,    15,  1_500_000,       30,   7500],
    [    60,    -35,    15,  1_500_000,       30,   7500],
    [    60,     10,    15,  1_500_000,       75,  18750],
    [    30,    -45,    15,  1_500_000,        0,       0],
    [  1440,      0,    15,  1_500_000,     1440, 360000],
    [    45,      0,    15,          0,       45,       0],
  ])("%i worked, offset %i, steps of %i, at %i: %i minutes, %i", (worked, offset, step, rate, billable, amount) => {
    const time = { ...usual, worked: minutes(worked), offset: minutes(offset), roundingMinutes: step, hourlyRate: unitPrice(rate) };
    expect(priceTime(time)).toMatchObject({ billable, amount });
  });

  test("nothing, when it is not billable", () => {
    expect(priceTime({ ...usual, isBillable: false })).toEqual({
      billable: 0,
      amount: 0,
      explanation: [{ step: "worked", minutes: 45 }, { step: "notBillable" }, { step: "amount", amount: 0 }],
    });
  });

  test("is explained step by step in words", () => {
    const { explanation } = priceTime({ ...usual, worked: minutes(75), offset: minutes(-20), roundingMinutes: 30 });
    expect(explainPrice(explanation, "USD", "en-US")).toEqual([
      "1 h 15 m worked",
      "less 20 m is 55 m",
      "rounds up to 1 h",
      "$150.00 an hour",
      "$150.00",
    ]);
    expect(explainPrice(priceTime({ ...usual, isBillable: false }).explanation, "USD", "en-US")).toEqual([
      "45 m worked",
      "not billable",
      "$0.00",
    ]);
  });
});

const anyTime = fc.record({
  worked: fc.integer({ min: 1, max: 1440 }).map(minutes),
  offset: fc.integer({ min: -240, max: 240 }).map(minutes),
  roundingMinutes: fc.integer({ min: 0, max: 60 }),
  isBillable: fc.boolean(),
  hourlyRate: fc.integer({ min: 10_000, max: 10_000_000 }).map(unitPrice),
  currencyDecimals: fc.constantFrom(0, 2, 3),
});

describe("rounding", () => {
  test("never goes down, and by less than one step up", () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        const { billable } = priceTime({ ...time, isBillable: true });
        const shifted = Math.max(0, time.worked + time.offset);
        expect(billable).toBeGreaterThanOrEqual(shifted);
        expect(billable - shifted).toBeLessThan(Math.max(1, time.roundingMinutes));
      }),
    );
  });

  test("no positive billable work bills zero", () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        fc.pre(time.worked + time.offset > 0);
        const { billable, amount } = priceTime({
          ...time,
          isBillable: true,
          hourlyRate: unitPrice(time.hourlyRate * 100),
        });
        expect(billable).toBeGreaterThan(0);
        expect(amount).toBeGreaterThan(0);
      }),
    );
  });

  test("more work never bills less", () => {
    fc.assert(
      fc.property(anyTime, fc.integer({ min: 0, max: 600 }), (time, more) => {
        const later = priceTime({ ...time, worked: minutes(time.worked + more) });
        expect(later.amount).toBeGreaterThanOrEqual(priceTime(time).amount);
      }),
    );
  });

  test("the sum of lines equals the total, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(anyTime, { maxLength: 30 }), (times) => {
        const amounts = times.map((time) => priceTime({ ...time, currencyDecimals: 2 }).amount);
        expect(sumOfMoney(amounts)).toBe(sumOfMoney(amounts.toReversed()));
        expect(sumOfMoney(amounts)).toBe(amounts.reduce((sum, amount) => sum + amount, 0));
      }),
    );
  });

  test("the stored explanation reads back as it was, and ends in the amount", () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        const priced = priceTime(time);
        expect(priceExplanation.parse(JSON.parse(JSON.stringify(priced.explanation)))).toEqual(priced.explanation);
        expect(priced.explanation.at(-1)).toEqual({ step: "amount", amount: priced.amount });
      }),
    );
  });
});
