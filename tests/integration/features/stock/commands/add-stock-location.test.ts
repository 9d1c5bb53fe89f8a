import { beforeAll, expect, test } from "vitest";
import { addStockLocation } from "#features/stock/commands/add-stock-location.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fieldsOf } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("an administrator adds a room and a van; goods arrive in one place only", async () => {
  const room = valueFrom(await addStockLocation.execute(cast.ada, { name: "Main room", isDefault: "true" }));
  const other = valueFrom(await addStockLocation.execute(cast.ada, { name: "Cellar", isDefault: "true" }));
  const van = valueFrom(await addStockLocation.execute(cast.ada, { name: "Tess's van", personId: cast.tess.id }));
  const arrives = await db.stockLocation.findMany({ where: { isDefault: true } });
  expect(arrives.map(({ id }) => id)).toEqual([other.id]);
  expect(await db.stockLocation.findUnique({ where: { id: van.id } })).toMatchObject({ personId: cast.tess.id });
  expect(await lastEventAbout(room.id)).toMatchObject({ name: "stockLocation.add" });
});

test("names are given once, and a person has one van", async () => {
  const add = (more: object) => addStockLocation.execute(cast.ada, { name: "Attic", ...more });
  expect(fieldsOf(await add({ name: "main ROOM" }))).toEqual(["name"]);
  expect(fieldsOf(await add({ name: " " }))).toEqual(["name"]);
  expect(fieldsOf(await add({ personId: cast.tess.id }))).toEqual(["personId"]);
  expect(fieldsOf(await add({ personId: cast.theo.id, isDefault: "true" }))).toEqual(["isDefault"]);
});

test("is an administrator's to do", async () => {
  expect(await addStockLocation.execute(cast.max, { name: "Mine" })).toMatchObject({ refusal: { kind: "missing" } });
});
