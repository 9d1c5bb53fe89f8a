import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { priceExplanation } from "#features/time/model/price-explanation.ts";
import { explainPrice } from "#features/time/model/price-words.ts";
import {
  minutesOnSheet,
  offsetsOfPieces,
  priceTime,
  type RateModifier,
  retoldPrice,
  type TimeToPrice,
  type WorkTypeTerms,
} from "#features/time/model/rounding.ts";
import { minutes, roundUpMinutes, sumOfMinutes, sumOfMoney, unitPrice } from "#kernel/quantity.ts";

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

const plain: WorkTypeTerms = {
  name: "Remote support",
  minimumMinutes: null,
  maximumMinutes: null,
  rateModifier: "role_rate",
  rateValue: 0,
};

describe("what a work type does to the price", () => {
  // biome-ignore format: a table reads by column
  test.each<[RateModifier, number, number, number | null, number | null, number, number]>([
    // modifier     value       worked  least  most   billable  cents
    ["role_rate",   0,              45,  null,  null,       45,  11250],
    ["role_rate",   0,              10,   120,  null,      120,  30000],
    ["role_rate",   0,             300,  null,   240,      240,  60000],
    ["plus_minus",  250_000,        60,  null,  null,       60,  17500],
    ["plus_minus", -250_000,        60,  null,  null,       60,  12500],
    ["plus_minus", -9_000_000,      60,  null,  null,       60,      0],
    ["multiplier",  15_000,         60,  null,  null,       60,  22500],
    ["multiplier",  0,              60,  null,  null,       60,      0],
    ["own_rate",    995_000,        60,  null,  null,       60,   9950],
    ["flat",        750_000,        20,  null,  null,       30,   7500],
    ["flat",        750_000,       480,  null,  null,      480,   7500],
  ])("%s of %i, %i worked, at least %s, at most %s: %i minutes, %i", (rateModifier, rateValue, worked, minimumMinutes, maximumMinutes, billable, amount) => {
    const workType = { ...plain, rateModifier, rateValue, minimumMinutes, maximumMinutes };
    expect(priceTime({ ...usual, worked: minutes(worked), workType })).toMatchObject({ billable, amount });
  });

  test("is said in words", () => {
    const words = (more: Partial<WorkTypeTerms>, time: Partial<TimeToPrice> = {}) =>
      explainPrice(priceTime({ ...usual, ...time, workType: { ...plain, ...more } }).explanation, "USD", "en-US");
    const rateOf = { role: "Technician", contract: "Managed services" };
    expect(
      words({ name: "Emergency", minimumMinutes: 120, rateModifier: "multiplier", rateValue: 15_000 }, { rateOf }),
    ).toEqual([
      "45 m worked",
      "Emergency bills at least 2 h",
      "$150.00 an hour as Technician under Managed services",
      "times 1.5 for Emergency is $225.00 an hour",
      "$450.00",
    ]);
    expect(words({ maximumMinutes: 30 })).toContain("Remote support bills at most 30 m");
    expect(words({ rateModifier: "plus_minus", rateValue: -250_000 })).toContain(
      "less $25.00 for Remote support is $125.00 an hour",
    );
    expect(words({ rateModifier: "own_rate", rateValue: 990_000 })).toContain("Remote support costs $99.00 an hour");
    expect(words({ rateModifier: "flat", rateValue: 990_000 })).toContain(
      "Remote support costs $99.00 however long it takes",
    );
  });
});

describe("the acceptance facts of time", () => {
  test("10:00-10:05, ticket rounding 15: bill 0.25; timesheet 0.25 (or 0.08 when hours worked are not rounded)", () => {
    const worked = minutes(5);
    expect(priceTime({ ...usual, worked }).billable / 60).toBe(0.25);
    expect(minutesOnSheet(worked, { roundingMinutes: 15, roundsWorkedTime: true }) / 60).toBe(0.25);
    expect((minutesOnSheet(worked, { roundingMinutes: 15, roundsWorkedTime: false }) / 60).toFixed(2)).toBe("0.08");
  });

  test("Contract role rate 95 beats role rate 100; work type x1.5 gives 142.50", () => {
    const priced = priceTime({
      ...usual,
      worked: minutes(60),
      hourlyRate: unitPrice(950_000),
      rateOf: { role: "Technician", contract: "Managed services" },
      workType: { ...plain, rateModifier: "multiplier", rateValue: 15_000 },
    });
    expect(priced.amount).toBe(14_250);
  });
});

const anyWorkType = fc.record({
  name: fc.constantFrom("Remote support", "Travel"),
  minimumMinutes: fc.option(fc.integer({ min: 1, max: 120 })),
  maximumMinutes: fc.option(fc.integer({ min: 120, max: 1440 })),
  rateModifier: fc.constantFrom<RateModifier>("role_rate", "plus_minus", "multiplier", "own_rate", "flat"),
  rateValue: fc.integer({ min: 1, max: 100_000 }),
});

const anyTime = fc.record({
  worked: fc.integer({ min: 1, max: 1440 }).map(minutes),
  offset: fc.integer({ min: -240, max: 240 }).map(minutes),
  roundingMinutes: fc.integer({ min: 0, max: 60 }),
  isBillable: fc.boolean(),
  hourlyRate: fc.integer({ min: 10_000, max: 10_000_000 }).map(unitPrice),
  currencyDecimals: fc.constantFrom(0, 2, 3),
});
const anyTypedTime = fc
  .tuple(anyTime, anyWorkType)
  .map(([time, workType]): TimeToPrice => ({ ...time, workType, rateOf: { role: "Technician" } }));

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

  test("whatever the work type says, hours lie within its minimum and maximum and nothing is below zero", () => {
    fc.assert(
      fc.property(anyTypedTime, (time) => {
        const { billable, amount } = priceTime({ ...time, isBillable: true });
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(billable).toBeGreaterThanOrEqual(time.workType?.minimumMinutes ?? 0);
        expect(billable).toBeLessThanOrEqual(time.workType?.maximumMinutes ?? 1740);
      }),
    );
  });

  test("going through a stored explanation again gives the same hours, amount and steps", () => {
    fc.assert(
      fc.property(anyTypedTime, (time) => {
        const priced = priceTime(time);
        const stored = priceExplanation.parse(JSON.parse(JSON.stringify(priced.explanation)));
        expect(stored).toEqual(priced.explanation);
        expect(retoldPrice(stored, time.currencyDecimals)).toEqual(priced);
        expect(priced.explanation.at(-1)).toEqual({ step: "amount", amount: priced.amount });
      }),
    );
  });

  test("a timesheet counts what was worked or that rounded up, never less", () => {
    fc.assert(
      fc.property(anyTime, fc.boolean(), ({ worked, roundingMinutes }, roundsWorkedTime) => {
        const counted = minutesOnSheet(worked, { roundingMinutes, roundsWorkedTime });
        expect(counted).toBe(roundsWorkedTime ? roundUpMinutes(worked, roundingMinutes) : worked);
        expect(counted).toBeGreaterThanOrEqual(worked);
      }),
    );
  });

  test("an offset on the pieces of an entry takes and gives as much as on the whole", () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 700 }).map(minutes), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(pieces, fc.integer({ min: -1440, max: 1440 }).map(minutes), (worked, offset) => {
        const offsets = offsetsOfPieces(worked, offset);
        expect(sumOfMinutes(offsets)).toBe(offset);
        const billed = worked.map((piece, index) => Math.max(0, piece + (offsets[index] ?? 0)));
        expect(sumOfMinutes(billed)).toBe(Math.max(0, sumOfMinutes(worked) + offset));
      }),
    );
  });
});
