import { beforeAll, expect, test } from "vitest";
import { receiveStock } from "#features/stock/commands/receive-stock.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../../support/cast.ts";
import { fieldsOf, levelOf, makeProduct } from "../../../../support/parts.ts";
import { makeStockedDesk, received, type StockedDesk, stockedProductOf } from "../../../../support/stock.ts";
import { fridayEvening, lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let desk: StockedDesk;
beforeAll(async () => {
  cast = await makeCast();
  desk = await makeStockedDesk(cast);
});
const receive = (actor: Cast["tess"], input: object) => receiveStock.execute(actor, input, { now: fridayEvening });

test("goods that arrive lie there, with the cost of that day, as a line of the ledger", async () => {
  const product = await stockedProductOf(cast);
  await received(cast.max, product.id, desk.room, 5);
  expect(await levelOf(product.id, desk.room)).toBe(5000);
  const [line] = await db.stockMove.findMany({ where: { productId: product.id } });
  expect(line).toMatchObject({ kind: "received", quantity: 5000, unitCost: product.unitCost, personId: cast.max.id });
  expect(line?.movedAt).toEqual(fridayEvening);
  expect(await lastEventAbout(product.id)).toMatchObject({
    name: "stock.receive",
    change: { quantity: "5", location: "Main room" },
  });
});

test("a technician receives into their own van, and nowhere else", async () => {
  const product = await stockedProductOf(cast);
  const typed = (locationId: string) => ({ productId: product.id, locationId, quantity: "1" });
  expect((await receive(cast.tess, typed(desk.van))).ok).toBe(true);
  for (const place of [desk.room, desk.theosVan]) {
    expect(await receive(cast.tess, typed(place))).toMatchObject({ refusal: { kind: "missing" } });
  }
  expect(await receive(cast.tess, { ...typed(desk.van), unitCost: "1" })).toMatchObject({
    refusal: { kind: "missing" },
  });
});

test("a product with serial numbers needs one for each piece, and none arrives twice", async () => {
  const product = await stockedProductOf(cast, { isSerialized: true });
  const typed = { productId: product.id, locationId: desk.room, quantity: "2" };
  expect(fieldsOf(await receive(cast.max, { ...typed, serialNumbers: "S1" }))).toEqual(["serialNumbers"]);
  await received(cast.max, product.id, desk.room, 2, "S1\nS2");
  expect(await receive(cast.max, { ...typed, serialNumbers: "S2, S3" })).toMatchObject({
    refusal: { message: "Serial number S2 is in stock already." },
  });
  expect(await levelOf(product.id, desk.room)).toBe(2000);
});

test.each([
  [{ quantity: "0" }, ["quantity"]],
  [{ quantity: "-1" }, ["quantity"]],
  [{ quantity: "1.5" }, ["quantity"]],
  [{ quantity: "2000000" }, ["quantity"]],
  [{ quantity: "1", unitCost: "-1" }, ["unitCost"]],
])("%j is refused", async (more, fields) => {
  const product = await stockedProductOf(cast);
  const outcome = await receive(cast.max, { productId: product.id, locationId: desk.room, ...more });
  expect(fieldsOf(outcome)).toEqual(fields);
});

test("what is not kept in stock, or a place that is not used any more, is refused", async () => {
  const product = await makeProduct(cast.max);
  const typed = { productId: product.id, locationId: desk.room, quantity: "1" };
  expect(fieldsOf(await receive(cast.max, typed))).toEqual(["productId"]);
  const old = await db.stockLocation.create({ data: { name: "Old room", isActive: false } });
  expect(fieldsOf(await receive(cast.max, { ...typed, locationId: old.id }))).toEqual(["locationId"]);
});
