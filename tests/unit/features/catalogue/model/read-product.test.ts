import { describe, expect, test } from "vitest";
import { createProductInput } from "#features/catalogue/model/product.ts";
import { readProduct } from "#features/catalogue/model/read-product.ts";

const desk = { locale: "en-US", currency: "USD", currencyDecimals: 2 };
const typed = (more: Readonly<Record<string, string>> = {}) =>
  createProductInput.parse({ sku: "CAB-6", name: "Patch cable", unitPrice: "4.50", unitCost: "2", ...more });
const problemsOf = (more: Readonly<Record<string, string>>) => {
  const read = readProduct(typed(more), 0, desk);
  return read.ok ? [] : Object.keys(read.refusal.fields ?? {}).sort();
};

describe("a product", () => {
  test("is read with everything about it", () => {
    const more = { isStocked: "true", takesFractions: "true", reorderPoint: "2.5", reorderUpTo: "10" };
    expect(readProduct(typed(more), 0, desk)).toMatchObject({
      ok: true,
      value: { unitPrice: 45_000, unitCost: 20_000, reorderPoint: 2500, reorderUpTo: 10_000, kind: "product" },
    });
  });

  test("has the price that its margin makes where none is typed; a typed price counts before a margin", () => {
    expect(readProduct(typed({ unitPrice: "", margin: "60" }), 0, desk)).toMatchObject({
      value: { unitPrice: 50_000 },
    });
    expect(readProduct(typed({ margin: "60" }), 0, desk)).toMatchObject({ value: { unitPrice: 45_000 } });
  });

  test("keeps no levels where no stock is kept", () => {
    const read = readProduct(typed({ reorderPoint: "5", reorderUpTo: "1" }), 0, desk);
    expect(read).toMatchObject({ value: { reorderPoint: 0, reorderUpTo: 0 } });
  });

  test.each([
    [{ sku: "" }, ["sku"]],
    [{ sku: "x".repeat(61), name: "" }, ["name", "sku"]],
    [{ name: "Cable\u0000" }, ["name"]],
    [{ unit: "" }, ["unit"]],
    [{ unitPrice: "-1" }, ["unitPrice"]],
    [{ unitPrice: "1000000000000" }, ["unitPrice"]],
    [{ unitPrice: "" }, ["unitPrice"]],
    [{ unitPrice: "", margin: "100" }, ["margin"]],
    [{ unitPrice: "", margin: "99.9", unitCost: "200000" }, ["margin"]],
    [{ unitCost: "a lot" }, ["unitCost"]],
    [{ barcode: "400 638" }, ["barcode"]],
    [{ kind: "service", isStocked: "true", isSerialized: "true" }, ["isSerialized", "isStocked"]],
    [{ isSerialized: "true", takesFractions: "true" }, ["takesFractions"]],
    [{ isStocked: "true", reorderPoint: "2.5" }, ["reorderPoint"]],
    [{ isStocked: "true", reorderPoint: "-1" }, ["reorderPoint"]],
    [{ isStocked: "true", reorderPoint: "5", reorderUpTo: "5" }, ["reorderUpTo"]],
    [
      { description: "x".repeat(4001), manufacturer: "x".repeat(101), vendor: "x".repeat(101) },
      ["description", "manufacturer", "vendor"],
    ],
  ])("is refused: %j", (more, fields) => expect(problemsOf(more)).toEqual(fields));
});
