import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addExpenseInput, type TypedExpense } from "#features/expenses/model/expense.ts";
import type { CategoryFacts, ExpenseFactsOfDay } from "#features/expenses/model/expense-values.ts";
import { purposeOf } from "#features/expenses/model/expense-words.ts";
import { readExpense } from "#features/expenses/model/read-expense.ts";
import { parseLocalDate } from "#kernel/calendar.ts";
import { largestAmount, money, unitPrice } from "#kernel/quantity.ts";

const desk = { locale: "en-US", currency: "USD", currencyDecimals: 2 };
const today =
  parseLocalDate("2026-11-20") ??
  (() => {
    throw new Error("no day");
  })();
const parking: CategoryFacts = {
  id: "c",
  name: "Parking",
  kind: "amount",
  isActive: true,
  limitAmount: null,
  limitAction: "mark",
  receiptAbove: null,
  perDiemAmount: money(0),
  markup: 0,
  taxRate: 0,
};
const ownMoney = { id: "p", name: "Own money", isReimbursable: true, isActive: true };
const car = {
  id: "v",
  name: "Own car",
  isActive: true,
  rate: { refund: unitPrice(7000), billing: unitPrice(7250) },
};
const factsOf = (more: Partial<CategoryFacts>, other: Partial<ExpenseFactsOfDay> = {}): ExpenseFactsOfDay => ({
  category: { ...parking, ...more },
  paymentType: ownMoney,
  vehicle: car,
  exchangeRate: undefined,
  ...other,
});
const mileage = factsOf({ name: "Mileage", kind: "mileage" });
const typed: TypedExpense = {
  categoryId: "c",
  spentOn: "2026-11-20",
  amount: "12.80",
  taxAmount: "",
  currency: "",
  exchangeRate: "",
  paymentTypeId: "",
  place: "",
  origin: "Office",
  destination: "Northwind",
  distance: "42",
  odometerStart: "",
  odometerEnd: "",
  isRoundTrip: false,
  vehicleKindId: "",
  days: "",
  description: "",
  isBillable: true,
  isReimbursable: true,
};
const read = (more: Partial<TypedExpense>, facts: ExpenseFactsOfDay, of = desk) =>
  readExpense({ ...typed, ...more }, facts, today, of);
const sentences = (more: Partial<TypedExpense>, facts: ExpenseFactsOfDay, of = desk) => {
  const outcome = read(more, facts, of);
  return outcome.ok ? {} : outcome.refusal.fields;
};

describe("an expense", () => {
  test("42 miles x 0.70 = 29.40", () => {
    expect(read({}, mileage)).toMatchObject({
      ok: true,
      value: { amount: 2940, distance: 42_000, distanceRate: 7000 },
    });
  });

  test("what a drive needs is left out of other kinds, and the other way round", () => {
    expect(read({}, factsOf({}))).toMatchObject({
      ok: true,
      value: { amount: 1280, origin: "", destination: "", distance: null, paymentTypeId: "p" },
    });
    expect(read({ amount: "nonsense" }, mileage)).toMatchObject({ ok: true, value: { paymentTypeId: null } });
  });

  test("every problem is said at once, each at its field", () => {
    expect(sentences({ origin: "", destination: "", distance: "", spentOn: "2026-11-21" }, mileage)).toEqual({
      spentOn: "The day cannot be in the future.",
      origin: "Say where the drive began.",
      destination: "Say where the drive ended.",
      distance: "Distance is a number, like 42 or 12.5.",
    });
  });

  test("whatever is typed as an amount, it is refused or stands between one cent and the limit", () => {
    const figures = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.double().map(String),
      fc.bigInt().map(String),
      fc.tuple(fc.integer(), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`),
    );
    fc.assert(
      fc.property(figures, (amount) => {
        const outcome = read({ amount }, factsOf({}));
        if (outcome.ok) expect(outcome.value.amount > 0 && outcome.value.amount <= largestAmount).toBe(true);
        else expect(Object.keys(outcome.refusal.fields ?? {})).toEqual(["amount"]);
      }),
    );
  });
});

describe("a drive", () => {
  test("there and back counts twice; the customer is billed at a rate of their own", () => {
    expect(read({ isRoundTrip: true }, mileage)).toMatchObject({
      value: { distance: 84_000, amount: 5880, billableAmount: 6090, markup: 0 },
    });
    expect(read({ isBillable: false, isReimbursable: false }, mileage)).toMatchObject({
      value: { amount: 2940, billableAmount: 0, isReimbursable: false },
    });
  });

  test("the odometer supplies the distance", () => {
    const odometer = { distance: "", odometerStart: "48,210", odometerEnd: "48252.5" };
    expect(read(odometer, mileage)).toMatchObject({ value: { distance: 42_500, odometerStart: 48_210_000 } });
    expect(sentences({ ...odometer, distance: "42" }, mileage)).toEqual({
      distance: "The odometer says 42.5. Leave the distance or the odometer empty.",
    });
    expect(sentences({ ...odometer, odometerEnd: "48,210" }, mileage)).toEqual({
      odometerEnd: "The odometer must show more after the drive than before.",
    });
    expect(sentences({ ...odometer, odometerEnd: "" }, mileage)).toEqual({
      odometerEnd: "Say what the odometer showed after.",
    });
  });

  test("before the first rate it is refused", () => {
    expect(sentences({}, { ...mileage, vehicle: { ...car, rate: null } })).toEqual({
      vehicleKindId: "Own car has no rate on that day yet. Ask an administrator to enter one.",
    });
  });
});

describe("the rule of a category", () => {
  test("a limit forbids or marks", () => {
    const limit = { name: "Meals", limitAmount: 1279 };
    expect(sentences({}, factsOf({ ...limit, limitAction: "forbid" }))).toEqual({
      amount: "Meals: at most $12.79 for one expense.",
    });
    expect(read({}, factsOf({ ...limit, limitAction: "mark" }))).toMatchObject({ ok: true });
    expect(read({}, factsOf({ limitAmount: 1280, limitAction: "forbid" }))).toMatchObject({ ok: true });
  });

  test("entertainment needs a place; per diem is days × its amount", () => {
    expect(sentences({}, factsOf({ kind: "entertainment" }))).toEqual({
      place: "Say where it was and who was there.",
    });
    const perDiem = factsOf({ name: "Per diem", kind: "per_diem", perDiemAmount: money(5900) });
    expect(read({ days: "2.5" }, perDiem)).toMatchObject({
      value: { amount: 14_750, days: 2500, perDiemAmount: 5900, isReimbursable: true, paymentTypeId: null },
    });
    expect(sentences({ days: "0" }, perDiem)).toEqual({ days: "Days must be above zero." });
    expect(Object.keys(sentences({ days: "1" }, factsOf({ kind: "per_diem" })) ?? {})).toEqual(["categoryId"]);
  });

  test("the markup is billed, the tax is contained", () => {
    expect(read({ amount: "119" }, factsOf({ markup: 10_000, taxRate: 19_000 }))).toMatchObject({
      value: { amount: 11_900, taxAmount: 1900, billableAmount: 13_090 },
    });
    expect(read({ amount: "119", taxAmount: "0" }, factsOf({ taxRate: 19_000 }))).toMatchObject({
      value: { taxAmount: 0 },
    });
    expect(sentences({ amount: "10", taxAmount: "10.01" }, factsOf({}))).toEqual({
      taxAmount: "The tax is in the amount, so it cannot be more than that.",
    });
  });

  test("the payment type decides the refund", () => {
    const card = { ...ownMoney, isReimbursable: false };
    expect(read({ isReimbursable: true }, factsOf({}, { paymentType: card }))).toMatchObject({
      value: { isReimbursable: false },
    });
    expect(sentences({}, factsOf({}, { paymentType: undefined }))).toEqual({
      paymentTypeId: "Choose how it was paid.",
    });
  });
});

describe("another currency", () => {
  const abroad = factsOf({}, { exchangeRate: 6_450_000 });
  test("without decimals: ¥1,250 at 0.00645 is $8.06", () => {
    expect(read({ amount: "1250", currency: "JPY" }, abroad)).toMatchObject({
      value: { currency: "JPY", paidAmount: 1250, exchangeRate: 6_450_000, amount: 806 },
    });
    expect(sentences({ amount: "12.50", currency: "JPY" }, abroad)).toEqual({
      amount: "Amount is whole money, like 1250.",
    });
  });

  test("with three decimals, and into one without", () => {
    const yen = { locale: "ja-JP", currency: "JPY", currencyDecimals: 0 };
    expect(read({ amount: "1.234", currency: "KWD", exchangeRate: "485.5" }, abroad, yen)).toMatchObject({
      value: { paidAmount: 1234, amount: 599 },
    });
  });

  test("a rate that nobody entered is asked for; a typed one holds", () => {
    expect(sentences({ currency: "EUR" }, factsOf({}))).toEqual({
      exchangeRate: "There is no rate for EUR on that day. Type what 1 EUR was in USD.",
    });
    expect(read({ currency: "EUR", exchangeRate: "1.085" }, abroad)).toMatchObject({ value: { amount: 1389 } });
    expect(sentences({ currency: "QQQ" }, abroad)).toEqual({ currency: "There is no currency QQQ." });
    expect(sentences({ currency: "EUR", exchangeRate: "0" }, abroad)).toEqual({
      exchangeRate: "A rate must be above zero.",
    });
  });

  test("the organization's own currency is no other one", () => {
    expect(read({ currency: "USD", exchangeRate: "2" }, abroad)).toMatchObject({
      value: { currency: null, exchangeRate: null, amount: 1280 },
    });
  });
});

test("junk in every field is a refusal, never an exception", () => {
  const junk = fc.record({
    ...Object.fromEntries(Object.keys(typed).map((field) => [field, fc.oneof(fc.string(), fc.constant("1"))])),
    categoryId: fc.constant("0198b0a0-0000-7000-8000-000000000000"),
  });
  const kinds = fc.constantFrom("amount", "mileage", "per_diem", "entertainment");
  fc.assert(
    fc.property(junk, kinds, fc.option(fc.constant(1_085_000_000), { nil: undefined }), (input, kind, exchangeRate) => {
      const parsed = addExpenseInput.safeParse(input);
      if (!parsed.success) return;
      readExpense(parsed.data, factsOf({ kind: kind as CategoryFacts["kind"] }, { exchangeRate }), today, desk);
    }),
  );
});

test("what an expense was for reads in one line", () => {
  const drive = {
    categoryName: "Mileage",
    origin: "Office",
    destination: "Northwind",
    distance: 42_500,
    description: "",
  };
  const habits = { ...desk, distanceUnit: "mile" } as const;
  expect(purposeOf(drive, habits)).toBe("Office → Northwind, 42.5 mi");
  expect(purposeOf({ ...drive, isRoundTrip: true }, habits)).toBe("Office → Northwind, 42.5 mi there and back");
  expect(purposeOf({ ...drive, description: "with the ladder" }, { ...habits, distanceUnit: "kilometre" })).toBe(
    "Office → Northwind, 42.5 km: with the ladder",
  );
  expect(purposeOf({ ...drive, distance: null, categoryName: "Parking" }, habits)).toBe("Parking");
  expect(purposeOf({ ...drive, distance: null, days: 1000 }, habits)).toBe("1 day");
  expect(purposeOf({ ...drive, distance: null, place: "Chez Nous", description: "With Carla" }, habits)).toBe(
    "Chez Nous: With Carla",
  );
});
