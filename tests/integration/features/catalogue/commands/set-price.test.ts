import { beforeAll, expect, test } from "vitest";
import { createPriceList } from "#features/catalogue/commands/create-price-list.ts";
import { givePriceList } from "#features/catalogue/commands/give-price-list.ts";
import { setPrice } from "#features/catalogue/commands/set-price.ts";
import { priceFor } from "#features/catalogue/price-records.ts";
import { priceListById } from "#features/catalogue/queries/price-lists.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fieldsOf, makeProduct } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let priceListId: string;
beforeAll(async () => {
  cast = await makeCast();
  priceListId = valueFrom(await createPriceList.execute(cast.ada, { name: "Schools" })).id;
});
const set = (more: object, actor = cast.ada) => setPrice.execute(actor, { priceListId, ...more });

test("a product gets a price in a list, another one, and the catalogue's again", async () => {
  const product = await makeProduct(cast.max, { sku: "SCH-1", unitPrice: "10" });
  const customer = await db.customer.create({ data: { name: "School" } });
  valueFrom(await givePriceList.execute(cast.ada, { customerId: customer.id, priceListId }));
  const paid = async () => (await priceFor(db, customer.id, product.id))?.unitPrice;
  valueFrom(await set({ name: "sch-1", unitPrice: "9" }));
  expect(await paid()).toBe(90_000);
  valueFrom(await set({ productId: product.id, unitPrice: "8.5" }));
  expect(await paid()).toBe(85_000);
  expect(await lastEventAbout(priceListId)).toMatchObject({ change: { unitPrice: { from: 90_000, to: 85_000 } } });
  expect((await priceListById(cast.max, priceListId, "sch"))?.prices).toMatchObject([
    { listPrice: 85_000, cataloguePrice: 100_000 },
  ]);
  expect((await priceListById(cast.max, priceListId, "other"))?.prices).toEqual([]);
  valueFrom(await set({ productId: product.id, unitPrice: "" }));
  expect(await paid()).toBe(100_000);
});

test("is refused with a sentence at the field", async () => {
  const product = await makeProduct(cast.max);
  expect(fieldsOf(await set({ name: "nothing like it", unitPrice: "1" }))).toEqual(["name"]);
  expect(fieldsOf(await set({ productId: product.id, unitPrice: "-1" }))).toEqual(["unitPrice"]);
  expect(fieldsOf(await set({ productId: product.id, unitPrice: "1000000000000" }))).toEqual(["unitPrice"]);
  expect(fieldsOf(await set({ productId: product.id, unitPrice: "" }))).toEqual(["unitPrice"]);
  expect(await set({ productId: product.id, unitPrice: "1" }, cast.max)).toMatchObject({
    refusal: { kind: "missing" },
  });
});
