import { beforeAll, expect, test } from "vitest";
import { moveStock } from "#features/stock/commands/move-stock.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fieldsOf, levelOf } from "../../../../support/parts.ts";
import { makeStockedDesk, received, type StockedDesk, stockedProductOf } from "../../../../support/stock.ts";
import { fridayEvening, lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let desk: StockedDesk;
beforeAll(async () => {
  cast = await makeCast();
  desk = await makeStockedDesk(cast);
});
const move = (actor: Cast["tess"], input: object) => moveStock.execute(actor, input, { now: fridayEvening });

test("a technician loads their van: two lines that belong together", async () => {
  const product = await stockedProductOf(cast);
  await received(cast.max, product.id, desk.room, 5);
  const typed = { productId: product.id, fromId: desk.room, toId: desk.van, quantity: "2" };
  valueFrom(await move(cast.tess, typed));
  expect([await levelOf(product.id, desk.room), await levelOf(product.id, desk.van)]).toEqual([3000, 2000]);
  const lines = await db.stockMove.findMany({ where: { productId: product.id, kind: "moved" } });
  expect(lines.map(({ quantity }) => quantity).sort()).toEqual([-2000, 2000].sort());
  expect(new Set(lines.map(({ transferId }) => transferId)).size).toBe(1);
  expect(await lastEventAbout(product.id)).toMatchObject({ name: "stock.move", change: { to: "Tess's van" } });
});

test("more than there is cannot be moved, and it is said where there is more", async () => {
  const product = await stockedProductOf(cast);
  await received(cast.max, product.id, desk.room, 3);
  await received(cast.max, product.id, desk.van, 1);
  const typed = { productId: product.id, fromId: desk.van, toId: desk.room, quantity: "2" };
  expect(await move(cast.tess, typed)).toMatchObject({
    refusal: { message: "Only 1 left in Tess's van. 3 in Main room." },
  });
});

test("between other people's vans it is no technician's to move; to the same place it is nobody's", async () => {
  const product = await stockedProductOf(cast);
  await received(cast.max, product.id, desk.room, 3);
  const typed = { productId: product.id, fromId: desk.room, toId: desk.theosVan, quantity: "1" };
  expect(await move(cast.tess, typed)).toMatchObject({ refusal: { kind: "missing" } });
  expect((await move(cast.max, typed)).ok).toBe(true);
  expect(fieldsOf(await move(cast.max, { ...typed, toId: desk.room }))).toEqual(["toId"]);
});

test("pieces with serial numbers go by name, and only from where they are", async () => {
  const product = await stockedProductOf(cast, { isSerialized: true });
  await received(cast.max, product.id, desk.room, 2, "A1, A2");
  const typed = { productId: product.id, fromId: desk.room, toId: desk.van, quantity: "1" };
  valueFrom(await move(cast.tess, { ...typed, serialNumbers: "A2" }));
  expect(await move(cast.tess, { ...typed, serialNumbers: "A2" })).toMatchObject({
    refusal: { message: "Serial number A2 is in Tess's van, not in Main room." },
  });
  expect(await levelOf(product.id, desk.room)).toBe(1000);
});
