import { beforeAll, expect, test } from "vitest";
import { correctStock } from "#features/stock/commands/correct-stock.ts";
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
const correct = (actor: Cast["tess"], input: object) => correctStock.execute(actor, input, { now: fridayEvening });

test("what is wrong is set right by another line, with its reason; the wrong one stays", async () => {
  const product = await stockedProductOf(cast);
  await received(cast.max, product.id, desk.room, 5);
  const typed = { productId: product.id, locationId: desk.room, by: "-2", reason: "Water in the cellar" };
  valueFrom(await correct(cast.max, typed));
  expect(await levelOf(product.id, desk.room)).toBe(3000);
  const lines = await db.stockMove.findMany({ where: { productId: product.id }, orderBy: { id: "asc" } });
  expect(lines.map(({ kind, quantity }) => [kind, quantity])).toEqual([
    ["received", 5000],
    ["corrected", -2000],
  ]);
  expect(await lastEventAbout(product.id)).toMatchObject({ name: "stock.correct", change: { quantity: "−2" } });
  await expect(db.stockMove.updateMany({ data: { quantity: 1 } })).rejects.toThrow();
  await expect(db.stockMove.deleteMany()).rejects.toThrow();
});

test("without a reason, by nothing, or below zero it is refused", async () => {
  const product = await stockedProductOf(cast);
  const typed = { productId: product.id, locationId: desk.room, by: "-1", reason: "lost" };
  expect(await correct(cast.max, typed)).toMatchObject({
    refusal: { message: "Only 0 left in Main room. None anywhere else." },
  });
  expect(fieldsOf(await correct(cast.max, { ...typed, reason: " " }))).toEqual(["reason"]);
  expect(fieldsOf(await correct(cast.max, { ...typed, by: "0" }))).toEqual(["by"]);
});

test("is no technician's to do", async () => {
  const product = await stockedProductOf(cast);
  const typed = { productId: product.id, locationId: desk.van, by: "1", reason: "found" };
  expect(await correct(cast.tess, typed)).toMatchObject({ refusal: { kind: "missing" } });
});
