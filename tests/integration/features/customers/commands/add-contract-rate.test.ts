import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addContractRate } from "#features/customers/commands/add-contract-rate.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let contractId: string;
let billingRoleId: string;
beforeAll(async () => {
  cast = await makeCast();
  const { customerId } = cast.northwind;
  const contract = { customerId, name: "Managed services", startsOn: new Date("2026-01-01") };
  contractId = (await db.contract.create({ data: contract })).id;
  billingRoleId = (await db.billingRole.findUniqueOrThrow({ where: { name: "Technician" } })).id;
});

const add = (more: Readonly<Record<string, string>>, actor = cast.ada) =>
  addContractRate.execute(actor, { contractId, billingRoleId, hourlyRate: "95", startsOn: "2026-11-01", ...more });

test("an hour of a role gets its own rate from a day on; the same day again corrects it", async () => {
  const { id } = valueFrom(await add({}));
  expect(valueFrom(await add({ hourlyRate: "97.50", endsOn: "2026-12-31" })).id).toBe(id);
  expect(await db.contractRoleRate.findMany({ where: { contractId } })).toMatchObject([
    { hourlyRate: 975_000, startsOn: new Date("2026-11-01"), endsOn: new Date("2026-12-31") },
  ]);
  expect(await lastEventAbout(contractId)).toMatchObject({
    name: "contractRate.add",
    change: { role: "Technician", rate: "$97.50", startsOn: "2026-11-01" },
  });
});

test("the wrong person and a contract that is not there get the same answer", async () => {
  expect(refusalFrom(await add({}, cast.tess))).toEqual(refusalFrom(await add({ contractId: randomUUID() })));
});

// biome-ignore format: a table reads by column
test.each([
  ["no number",              { hourlyRate: "much" },             "hourlyRate",    "Say what an hour costs, like 95 or 112.50."],
  ["a price beyond all",     { hourlyRate: "1000000" },          "hourlyRate",    "Say what an hour costs, like 95 or 112.50."],
  ["no day",                 { startsOn: "soon" },               "startsOn",      "Choose the day from which it holds."],
  ["an end before the start", { endsOn: "2026-10-01" },          "endsOn",        "The last day is before the first one."],
  ["no such role",           { billingRoleId: randomUUID() },    "billingRoleId", "Choose a billing role."],
])("%s", async (_, more, field, sentence) => {
  expect(refusalFrom(await add(more)).fields).toEqual({ [field]: sentence });
});
