import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { removeContractRate } from "#features/customers/commands/remove-contract-rate.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

async function aRate() {
  const { customerId } = cast.northwind;
  const role = await db.billingRole.findUniqueOrThrow({ where: { name: "Technician" } });
  const days = { startsOn: new Date("2026-01-01") };
  const contract = await db.contract.create({ data: { customerId, name: `Contract ${randomUUID()}`, ...days } });
  const rate = { contractId: contract.id, billingRoleId: role.id, hourlyRate: 950_000, ...days };
  return await db.contractRoleRate.create({ data: rate });
}

test("a rate is taken away, and the record says which", async () => {
  const { id: rateId, contractId } = await aRate();
  valueFrom(await removeContractRate.execute(cast.ada, { contractId, rateId }));
  expect(await db.contractRoleRate.count({ where: { id: rateId } })).toBe(0);
  expect(await lastEventAbout(contractId)).toMatchObject({
    name: "contractRate.remove",
    change: { role: "Technician", rate: "$95.00", startsOn: "2026-01-01" },
  });
});

test("the wrong person, a rate of another contract and one that is gone already are missing", async () => {
  const [one, other] = [await aRate(), await aRate()];
  const { id: rateId, contractId } = one;
  expect(refusalFrom(await removeContractRate.execute(cast.tess, { contractId, rateId })).kind).toBe("missing");
  expect(refusalFrom(await removeContractRate.execute(cast.ada, { contractId: other.contractId, rateId })).kind).toBe(
    "missing",
  );
  valueFrom(await removeContractRate.execute(cast.ada, { contractId, rateId }));
  expect(refusalFrom(await removeContractRate.execute(cast.ada, { contractId, rateId })).kind).toBe("missing");
});
