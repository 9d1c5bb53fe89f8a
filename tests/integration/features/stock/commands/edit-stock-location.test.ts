import { beforeAll, expect, test } from "vitest";
import { editStockLocation } from "#features/stock/commands/edit-stock-location.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fieldsOf } from "../../../../support/parts.ts";
import { makeStockedDesk, received, type StockedDesk, stockedProductOf } from "../../../../support/stock.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let desk: StockedDesk;
beforeAll(async () => {
  cast = await makeCast();
  desk = await makeStockedDesk(cast);
});
const edit = (actor: Cast["ada"], more: object) =>
  editStockLocation.execute(actor, { version: "1", isActive: "true", ...more });

test("a van changes hands", async () => {
  valueFrom(await edit(cast.ada, { locationId: desk.van, name: "Van 1", personId: cast.tariq.id }));
  expect(await db.stockLocation.findUnique({ where: { id: desk.van } })).toMatchObject({
    name: "Van 1",
    personId: cast.tariq.id,
    version: 2,
  });
  expect(await lastEventAbout(desk.van)).toMatchObject({ name: "stockLocation.edit" });
});

test("a stale form, or no change, is refused", async () => {
  const typed = { locationId: desk.theosVan, name: "Theo's van", personId: cast.theo.id };
  expect(await edit(cast.ada, { ...typed, version: "7" })).toMatchObject({ refusal: { kind: "conflict" } });
  expect(await edit(cast.ada, typed)).toMatchObject({ refusal: { kind: "rule" } });
});

test("is given up only once it is empty", async () => {
  const product = await stockedProductOf(cast);
  await received(cast.max, product.id, desk.room, 1);
  const outcome = await edit(cast.ada, { locationId: desk.room, name: "Main room", isActive: "false" });
  expect(outcome).toMatchObject({
    refusal: { message: "1 product lies in Main room: move or count them first." },
  });
  expect(fieldsOf(outcome)).toEqual(["isActive"]);
});

test("is an administrator's to do", async () => {
  expect(await edit(cast.max, { locationId: desk.room, name: "Mine" })).toMatchObject({ refusal: { kind: "missing" } });
});
