import { beforeAll, expect, test } from "vitest";
import { editVehicleKind } from "#features/expenses/commands/edit-vehicle-kind.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fieldsOf } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
async function edit(name: string, more: Readonly<Record<string, string>>, actor = cast.olivia) {
  const { id, version, isDefault, isActive } = await db.vehicleKind.findUniqueOrThrow({ where: { name } });
  const now = { isDefault: String(isDefault), isActive: String(isActive) };
  return await editVehicleKind.execute(actor, { vehicleKindId: id, version: String(version), name, ...now, ...more });
}

test("a vehicle is renamed, and another becomes the default", async () => {
  valueFrom(await edit("Company van", { name: "Van", isDefault: "true" }));
  const van = await db.vehicleKind.findUniqueOrThrow({ where: { name: "Van" } });
  expect(await db.vehicleKind.findMany({ where: { isDefault: true } })).toMatchObject([{ name: "Van" }]);
  expect(await lastEventAbout(van.id)).toMatchObject({ name: "vehicleKind.edit", change: { vehicle: "Company van" } });
});

test("the default stays active and the default; stale forms, taken names and others are refused", async () => {
  expect(fieldsOf(await edit("Van", { isActive: "false" }))).toEqual(["isActive"]);
  expect(fieldsOf(await edit("Van", { isDefault: "false" }))).toEqual(["isDefault"]);
  expect(fieldsOf(await edit("Van", { name: "own car" }))).toEqual(["name"]);
  expect(await edit("Van", { version: "77" })).toMatchObject({ refusal: { kind: "conflict" } });
  expect(await edit("Van", {})).toMatchObject({ refusal: { kind: "rule" } });
  expect(await edit("Van", { name: "Lorry" }, cast.theo)).toMatchObject({ refusal: { kind: "missing" } });
});
