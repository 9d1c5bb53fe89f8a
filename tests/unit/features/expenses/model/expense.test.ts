import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CategoryFacts, readExpense, type TypedExpense } from "#features/expenses/model/expense.ts";
import { purposeOf } from "#features/expenses/model/expense-words.ts";
import { parseLocalDate } from "#kernel/calendar.ts";
import { largestAmount, unitPrice } from "#kernel/quantity.ts";

const desk = { locale: "en-US", currency: "USD", currencyDecimals: 2 };
const today =
  parseLocalDate("2026-11-20") ??
  (() => {
    throw new Error("no day");
  })();
const category = { id: "c", name: "Mileage", isMileage: true, distanceRate: unitPrice(7000), isActive: true };
const parking: CategoryFacts = { ...category, name: "Parking", isMileage: false, distanceRate: unitPrice(0) };
const typed: TypedExpense = {
  categoryId: "c",
  spentOn: "2026-11-20",
  amount: "12.80",
  origin: "Office",
  destination: "Northwind",
  distance: "42",
  description: "",
  isBillable: true,
  isReimbursable: true,
};

describe("an expense", () => {
  test("42 miles x 0.70 = 29.40", () => {
    const read = readExpense(typed, category, today, desk);
    expect(read).toMatchObject({ ok: true, value: { amount: 2940, distance: 42_000, distanceRate: 7000 } });
  });

  test("what a drive needs is left out of other kinds, and the other way round", () => {
    const read = readExpense(typed, parking, today, desk);
    expect(read).toMatchObject({ ok: true, value: { amount: 1280, origin: "", destination: "", distance: null } });
    expect(readExpense({ ...typed, amount: "nonsense" }, category, today, desk).ok).toBe(true);
  });

  test("every problem is said at once, each at its field", () => {
    const empty = { ...typed, origin: "", destination: "", distance: "", spentOn: "2026-11-21" };
    const read = readExpense(empty, category, today, desk);
    expect(read.ok ? {} : read.refusal.fields).toEqual({
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
        const read = readExpense({ ...typed, amount }, parking, today, desk);
        if (read.ok) expect(read.value.amount > 0 && read.value.amount <= largestAmount).toBe(true);
        else expect(Object.keys(read.refusal.fields ?? {})).toEqual(["amount"]);
      }),
    );
  });
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
  expect(purposeOf({ ...drive, description: "with the ladder" }, { ...habits, distanceUnit: "kilometre" })).toBe(
    "Office → Northwind, 42.5 km: with the ladder",
  );
  expect(purposeOf({ ...drive, distance: null, categoryName: "Parking" }, habits)).toBe("Parking");
});
