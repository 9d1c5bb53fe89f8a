import { beforeAll, expect, test } from "vitest";
import { countStock } from "#features/stock/commands/count-stock.ts";
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
const count = (actor: Cast["tess"], input: object) => countStock.execute(actor, input, { now: fridayEvening });

test("the difference to what was counted is a line of the ledger, also when there is none", async () => {
  const product = await stockedProductOf(cast);
  await received(cast.max, product.id, desk.van, 5);
  const typed = { productId: product.id, locationId: desk.van };
  valueFrom(await count(cast.tess, { ...typed, counted: "3", expected: "5000" }));
  valueFrom(await count(cast.tess, { ...typed, counted: "3", expected: "3000" }));
  expect(await levelOf(product.id, desk.van)).toBe(3000);
  const lines = await db.stockMove.findMany({
    where: { productId: product.id, kind: "counted" },
    orderBy: { id: "asc" },
  });
  expect(lines.map(({ quantity }) => quantity)).toEqual([-2000, 0]);
  expect(await lastEventAbout(product.id)).toMatchObject({ name: "stock.count" });
});

test("what was taken while somebody counted is a conflict", async () => {
  const product = await stockedProductOf(cast);
  await received(cast.max, product.id, desk.van, 5);
  const outcome = await count(cast.tess, {
    productId: product.id,
    locationId: desk.van,
    counted: "4",
    expected: "4000",
  });
  expect(outcome).toMatchObject({ refusal: { kind: "conflict", theirs: { expected: "5000" } } });
});

test("a technician counts their own van only, and nobody below zero", async () => {
  const product = await stockedProductOf(cast);
  const typed = { productId: product.id, counted: "1", expected: "0" };
  expect(await count(cast.tess, { ...typed, locationId: desk.room })).toMatchObject({ refusal: { kind: "missing" } });
  expect(fieldsOf(await count(cast.tess, { ...typed, locationId: desk.van, counted: "-1" }))).toEqual(["counted"]);
});

test("of what has serial numbers, the numbers that are there are counted", async () => {
  const product = await stockedProductOf(cast, { isSerialized: true });
  await received(cast.max, product.id, desk.van, 2, "C1, C2");
  const typed = {
    productId: product.id,
    locationId: desk.van,
    counted: "2",
    expected: "2000",
    serialNumbers: "C2, C9",
  };
  valueFrom(await count(cast.tess, typed));
  const lying = await db.serialNumber.findMany({ where: { productId: product.id }, orderBy: { number: "asc" } });
  expect(lying.map(({ number }) => number)).toEqual(["C2", "C9"]);
});
