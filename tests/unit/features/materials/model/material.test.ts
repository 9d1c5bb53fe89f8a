import fc from "fast-check";
import { expect, test } from "vitest";
import { readMaterial, type TypedMaterial } from "#features/materials/model/material.ts";
import { parseLocalDate } from "#kernel/calendar.ts";
import { largestAmount, largestQuantity, largestUnitPrice, unitPrice } from "#kernel/quantity.ts";

const desk = { locale: "en-US", currency: "USD", currencyDecimals: 2 };
const today =
  parseLocalDate("2026-11-20") ??
  (() => {
    throw new Error("no day");
  })();
const product = { id: "p", name: "Patch cable", unit: "m", unitPrice: unitPrice(24_000), unitCost: unitPrice(9000) };
const typed: TypedMaterial = {
  productId: "",
  name: "  USB   adapter ",
  quantity: "2",
  unitPrice: "12.50",
  isBillable: true,
  usedOn: "2026-11-20",
};

test("quantity times price, rounded to the currency", () => {
  expect(readMaterial(typed, undefined, today, desk)).toMatchObject({ value: { name: "USB adapter", amount: 2500 } });
  const yen = { ...desk, currency: "JPY", currencyDecimals: 0 };
  expect(readMaterial({ ...typed, unitPrice: "0.5", quantity: "1" }, undefined, today, yen)).toMatchObject({
    value: { amount: 1 },
  });
});

test("a product brings its name and, unless another is typed, its price", () => {
  expect(readMaterial({ ...typed, unitPrice: "" }, product, today, desk)).toMatchObject({
    value: { name: "Patch cable", unitPrice: 24_000, amount: 480 },
  });
  expect(readMaterial(typed, product, today, desk)).toMatchObject({ value: { unitPrice: 125_000 } });
});

test("the organization's locale says what 1.250 means", () => {
  const german = { ...desk, locale: "de-DE", currency: "EUR" };
  expect(readMaterial({ ...typed, quantity: "1.250" }, undefined, today, german)).toMatchObject({
    value: { quantity: 1_250_000 },
  });
  expect(readMaterial({ ...typed, quantity: "1.250" }, undefined, today, desk)).toMatchObject({
    value: { quantity: 1250 },
  });
});

test("whatever is typed, it is refused at its fields or stays within what is kept", () => {
  const figures = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.double().map(String),
    fc.tuple(fc.integer(), fc.nat(99_999)).map(([whole, part]) => `${whole}.${part}`),
  );
  fc.assert(
    fc.property(figures, figures, (quantity, price) => {
      const read = readMaterial({ ...typed, quantity, unitPrice: price }, product, today, desk);
      if (!read.ok) {
        expect(Object.keys(read.refusal.fields ?? {}).every((field) => ["quantity", "unitPrice"].includes(field))).toBe(
          true,
        );
        return;
      }
      const { value } = read;
      expect(value.quantity > 0 && value.quantity <= largestQuantity).toBe(true);
      expect(value.unitPrice >= 0 && value.unitPrice <= largestUnitPrice).toBe(true);
      expect(value.amount >= 0 && value.amount <= largestAmount).toBe(true);
    }),
  );
});
