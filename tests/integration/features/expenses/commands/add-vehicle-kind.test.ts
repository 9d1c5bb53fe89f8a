import { beforeAll, expect, test } from "vitest";
import { addVehicleKind } from "#features/expenses/commands/add-vehicle-kind.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedExpense, fieldsOf, typedMileage } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const bicycle = { name: "Bicycle", isActive: "true", startsOn: "2026-01-01", refundRate: "0.25", billingRate: "0.725" };

test("a vehicle comes with its first rates: 0.725 a mile is a real rate", async () => {
  const { id } = valueFrom(await addVehicleKind.execute(cast.olivia, bicycle));
  const drive = { ...(await typedMileage({ distance: "10" })), vehicleKindId: id };
  expect(await addedExpense(cast.tess, drive)).toMatchObject({ distanceRate: 2500, billingRate: 7250, amount: 250 });
  expect(await lastEventAbout(id)).toMatchObject({ name: "vehicleKind.add", change: { name: "Bicycle" } });
});

test.each([
  ["name", { name: "own car" }],
  ["startsOn", { startsOn: "soon" }],
  ["refundRate", { refundRate: "0.72555" }],
  ["billingRate", { billingRate: "-1" }],
  ["isActive", { isActive: "false", isDefault: "true" }],
])("is refused at %s: %j", async (field, more) => {
  expect(fieldsOf(await addVehicleKind.execute(cast.olivia, { ...bicycle, name: "Tricycle", ...more }))).toEqual([
    field,
  ]);
});

test("only an administrator does this", async () => {
  expect(await addVehicleKind.execute(cast.max, bicycle)).toMatchObject({ refusal: { kind: "missing" } });
  expect(await db.vehicleKind.count({ where: { name: "Tricycle" } })).toBe(0);
});
