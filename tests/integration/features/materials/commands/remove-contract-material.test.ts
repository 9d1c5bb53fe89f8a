import { beforeAll, expect, test } from "vitest";
import { removeContractMaterial } from "#features/materials/commands/remove-contract-material.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("a rule is taken away once, by who keeps contracts", async () => {
  const contract = await db.contract.create({
    data: { customerId: cast.northwind.customerId, name: "Managed IT", startsOn: new Date("2026-01-01") },
  });
  const code = await db.materialCode.create({ data: { name: "Special hardware" } });
  const rule = { contractId: contract.id, codeId: code.id };
  await db.contractMaterialDefault.create({ data: { ...rule, isBillable: false } });
  expect(await removeContractMaterial.execute(cast.tess, rule)).toMatchObject({ refusal: { kind: "missing" } });
  valueFrom(await removeContractMaterial.execute(cast.max, rule));
  expect(await db.contractMaterialDefault.count()).toBe(0);
  expect(await lastEventAbout(contract.id)).toMatchObject({ name: "contractMaterial.remove" });
  expect(await removeContractMaterial.execute(cast.max, rule)).toMatchObject({ refusal: { kind: "missing" } });
});
