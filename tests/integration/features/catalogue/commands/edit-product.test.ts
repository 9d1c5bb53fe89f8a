import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { editProduct } from "#features/catalogue/commands/edit-product.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { canaryCost, fieldsOf, makeProduct } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly sku: string;
  readonly name: string;
}
const edited = ({ id, version, sku, name }: Shown, more: Readonly<Record<string, string>> = {}) => ({
  productId: id,
  version: String(version),
  sku,
  name,
  unit: "piece",
  unitPrice: "5",
  ...more,
});
const stored = (id: string) => db.product.findUniqueOrThrow({ where: { id } });

test("a product gets another price; a cost that was not sent stays; the record says from what to what", async () => {
  const product = await makeProduct(cast.max);
  valueFrom(await editProduct.execute(cast.max, edited(product)));
  expect(await stored(product.id)).toMatchObject({ unitPrice: 50_000, unitCost: canaryCost.stored, version: 2 });
  const event = await lastEventAbout(product.id);
  expect(event).toMatchObject({ name: "product.edit", change: { unitPrice: { from: 45_000, to: 50_000 } } });
});

test("a technician finds nothing, and nobody changes a cost they may not see", async () => {
  const product = await makeProduct(cast.max);
  const blind: Actor = { ...cast.max, grants: { ...cast.max.grants, "material.seeCost": "none" } };
  expect(await editProduct.execute(cast.tess, edited(product))).toMatchObject({ refusal: { kind: "missing" } });
  expect(await editProduct.execute(blind, edited(product, { unitCost: "1" }))).toMatchObject({
    refusal: { kind: "missing" },
  });
  valueFrom(await editProduct.execute(blind, edited(product)));
  expect((await stored(product.id)).unitCost).toBe(canaryCost.stored);
});

test("a stale form is a conflict, another product's SKU is refused", async () => {
  const [product, other] = [await makeProduct(cast.max), await makeProduct(cast.max)];
  expect(fieldsOf(await editProduct.execute(cast.max, edited(product, { sku: other.sku.toLowerCase() })))).toEqual([
    "sku",
  ]);
  valueFrom(await editProduct.execute(cast.max, edited(product)));
  const stale = await editProduct.execute(cast.max, edited(product, { unitPrice: "6" }));
  expect(stale).toMatchObject({ refusal: { kind: "conflict", theirs: { unitPrice: "$5.00" } } });
});
