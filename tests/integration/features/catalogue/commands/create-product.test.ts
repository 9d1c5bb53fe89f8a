import { beforeAll, expect, test } from "vitest";
import { createProduct } from "#features/catalogue/commands/create-product.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { canaryCost, fieldsOf, makeProduct } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const typed = { sku: "CAB-6-2M", name: "Patch cable 2 m", unit: "piece", unitPrice: "4.50" };

test("a manager puts a product into the catalogue; the record says so, without its cost", async () => {
  const product = await makeProduct(cast.max);
  expect(product).toMatchObject({ unitPrice: 45_000, unitCost: canaryCost.stored, isActive: true });
  const event = await lastEventAbout(product.id);
  expect(event).toMatchObject({ name: "product.create", actorId: cast.max.id });
  expect(JSON.stringify(event.change)).not.toMatch(/cost/i);
});

test("a technician finds no such page, and nobody sets a cost they may not see", async () => {
  expect(await createProduct.execute(cast.tess, typed)).toMatchObject({ refusal: { kind: "missing" } });
  const grants = { ...cast.max.grants, "material.seeCost": "none" } as const;
  expect(await createProduct.execute({ ...cast.max, grants }, { ...typed, unitCost: "1" })).toMatchObject({
    refusal: { kind: "missing" },
  });
  valueFrom(await createProduct.execute({ ...cast.max, grants }, typed));
});

test("an SKU belongs to one product, in whatever case and however many at once", async () => {
  const outcomes = await Promise.all(
    ["DUP-1", "dup-1", "Dup-1", "DUP-1"].map((sku) => createProduct.execute(cast.max, { ...typed, sku })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(fieldsOf(outcomes.find(({ ok }) => !ok) ?? { ok: true })).toEqual(["sku"]);
  expect(await db.product.count({ where: { sku: { equals: "dup-1", mode: "insensitive" } } })).toBe(1);
});

test("what is missing or too much is refused at its field", async () => {
  const outcome = await createProduct.execute(cast.max, {
    sku: " ",
    name: "",
    unit: " ",
    unitPrice: "x",
    unitCost: "-1",
  });
  expect(fieldsOf(outcome)).toEqual(["name", "sku", "unit", "unitCost", "unitPrice"]);
});
