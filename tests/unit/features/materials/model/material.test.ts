import fc from "fast-check";
import { expect, test } from "vitest";
import { readMaterial, type TypedMaterial } from "#features/materials/model/material.ts";
import { type PriceSources, usualFrom } from "#features/materials/model/usual.ts";
import { parseLocalDate } from "#kernel/calendar.ts";
import { largestAmount, largestQuantity, largestUnitPrice, unitPrice } from "#kernel/quantity.ts";

const desk = { locale: "en-US", currency: "USD", currencyDecimals: 2 };
const today =
  parseLocalDate("2026-11-20") ??
  (() => {
    throw new Error("no day");
  })();
const product = {
  id: "p",
  name: "Patch cable",
  unit: "m",
  unitPrice: unitPrice(24_000),
  unitCost: unitPrice(9000),
  codeId: null,
  taxCategoryId: null,
  takesFractions: true,
  isSerialized: false,
  isStocked: false,
};
const code = { id: "c", name: "Hardware", unitPrice: null, unitCost: null };
const nothingElse = { code, list: null, rule: null, taxRate: 0 };
const freely = usualFrom({ product: null, ...nothingElse }, desk);
const ofProduct = usualFrom({ product, ...nothingElse }, desk);
const beside = { product: undefined, usual: freely, isInHand: true, by: "Tess Turner", today };
const besideProduct = { ...beside, product, usual: ofProduct };
const typed: TypedMaterial = {
  productId: "",
  name: "  USB   adapter ",
  quantity: "2",
  codeId: "",
  unit: "",
  unitPrice: "12.50",
  priceReason: "dented box",
  locationId: "",
  serialNumbers: "",
  notes: "",
  isBillable: true,
  usedOn: "2026-11-20",
};

test("quantity times price, rounded to the currency", () => {
  expect(readMaterial(typed, beside, desk)).toMatchObject({ value: { name: "USB adapter", amount: 2500 } });
  const yen = { ...desk, currency: "JPY", currencyDecimals: 0 };
  expect(readMaterial({ ...typed, unitPrice: "0.5", quantity: "1" }, beside, yen)).toMatchObject({
    value: { amount: 1 },
  });
});

test("a product brings its name and, unless another is typed, its price", () => {
  expect(readMaterial({ ...typed, unitPrice: "" }, besideProduct, desk)).toMatchObject({
    value: { name: "Patch cable", unitPrice: 24_000, amount: 480 },
  });
  expect(readMaterial(typed, besideProduct, desk)).toMatchObject({ value: { unitPrice: 125_000 } });
});

test("the organization's locale says what 1.250 means", () => {
  const german = { ...desk, locale: "de-DE", currency: "EUR" };
  expect(readMaterial({ ...typed, quantity: "1.250" }, beside, german)).toMatchObject({
    value: { quantity: 1_250_000 },
  });
  expect(readMaterial({ ...typed, quantity: "1.250" }, beside, desk)).toMatchObject({
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
      const read = readMaterial({ ...typed, quantity, unitPrice: price }, besideProduct, desk);
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

test("the price is the contract's, else the customer's price list's, else the product's, else the code's", () => {
  const rule = { contractId: "k", contract: "Managed IT", unitPrice: 10_000, unitCost: null, isBillable: true };
  const all: PriceSources = {
    product,
    code: { ...code, unitPrice: 40_000 },
    list: { name: "Schools", unitPrice: 20_000 },
    rule,
    taxRate: 8875,
  };
  expect(usualFrom(all, desk)).toMatchObject({ price: 10_000, contractId: "k", isCovered: false });
  expect(usualFrom({ ...all, rule: { ...rule, unitPrice: null } }, desk).price).toBe(20_000);
  expect(usualFrom({ ...all, rule: null, list: null }, desk).price).toBe(24_000);
  expect(usualFrom({ ...all, rule: null, list: null, product: null }, desk).price).toBe(40_000);
  expect(freely.price).toBeNull();
});

test("it says step by step why it costs what it costs and who pays it", () => {
  const words = (read: ReturnType<typeof readMaterial>) =>
    read.ok ? read.value.explanation.map((step) => step.words) : [];
  expect(words(readMaterial(typed, besideProduct, desk))).toEqual([
    "List price $2.40",
    "Price changed to $12.50 by Tess Turner: dented box",
    "2 m × $12.50 is $25.00",
    "Billed to the customer",
  ]);
  const rule = { contractId: "k", contract: "Managed IT", unitPrice: null, unitCost: null, isBillable: false };
  const covered = usualFrom({ product, ...nothingElse, rule, taxRate: 8875 }, desk);
  const read = readMaterial({ ...typed, unitPrice: "" }, { ...besideProduct, usual: covered }, desk);
  expect(words(read)).toEqual([
    "List price $2.40",
    "2 m × $2.40 is $4.80",
    "Taxed at 8.875 %",
    "Contract “Managed IT” covers Hardware: not billed",
  ]);
  expect(read).toMatchObject({ value: { isBillable: false, contractId: "k", taxRate: 8875 } });
});

test("another price than the usual one needs a reason, the usual one none", () => {
  expect(readMaterial({ ...typed, priceReason: " " }, besideProduct, desk)).toMatchObject({
    refusal: { fields: { priceReason: "The usual price is $2.40: say why it is another one." } },
  });
  expect(readMaterial({ ...typed, unitPrice: "2.4", priceReason: "why not" }, besideProduct, desk)).toMatchObject({
    value: { priceReason: "", usualPrice: 24_000 },
  });
});

test("half a piece is none where the unit is whole, and each piece has one serial number", () => {
  const whole = { ...product, takesFractions: false, unit: "piece", isSerialized: true };
  const inHand = { ...besideProduct, product: whole };
  expect(readMaterial({ ...typed, quantity: "1.5" }, inHand, desk)).toMatchObject({
    refusal: { fields: { quantity: "Patch cable is counted in whole pieces: 1.5 is none." } },
  });
  expect(readMaterial({ ...typed, serialNumbers: "A" }, inHand, desk)).toMatchObject({
    refusal: { fields: { serialNumbers: "Patch cable needs 2 serial numbers: 1 is written down." } },
  });
  expect(readMaterial({ ...typed, serialNumbers: "A, A" }, inHand, desk)).toMatchObject({
    refusal: { fields: { serialNumbers: "Serial number A stands there twice." } },
  });
  expect(readMaterial({ ...typed, serialNumbers: "A\nB" }, inHand, desk)).toMatchObject({
    value: { serialNumbers: ["A", "B"] },
  });
  expect(readMaterial(typed, { ...inHand, isInHand: false }, desk).ok).toBe(true);
});

test.each([
  ["JPY", 0],
  ["USD", 2],
  ["KWD", 3],
])("in %s the amount is quantity times price, rounded half away from zero to %i decimals", (currency, decimals) => {
  const money = { locale: "en-US", currency, currencyDecimals: decimals };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), (pieces, price) => {
      const quantity = (pieces / 1000).toFixed(3);
      const read = readMaterial({ ...typed, quantity, unitPrice: (price / 10_000).toFixed(4) }, beside, money);
      if (!read.ok) throw new Error(read.refusal.message);
      // In whole numbers: thousandths times ten-thousandths are ten-millionths of the currency.
      const exact = BigInt(pieces) * BigInt(price) * 10n ** BigInt(decimals);
      const rounded = (exact * 2n + 10_000_000n) / 20_000_000n;
      expect(BigInt(read.value.amount)).toBe(rounded);
    }),
  );
});
