import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { removeContractMaterial } from "#features/materials/commands/remove-contract-material.ts";
import { setContractMaterial } from "#features/materials/commands/set-contract-material.ts";
import { materialTotals } from "#features/materials/queries/material-totals.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedMaterial, canaryCost, fieldsOf, makeProduct } from "../../../../support/parts.ts";
import { fridayEvening, lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const set = (actor: Cast["max"], input: object) => setContractMaterial.execute(actor, input, { now: fridayEvening });

async function underContract() {
  const contract = await db.contract.create({
    data: { customerId: cast.northwind.customerId, name: "Managed IT", startsOn: new Date("2026-01-01") },
  });
  const code = await db.materialCode.create({ data: { name: `Hardware ${randomUUID().slice(0, 4)}` } });
  const ticket = await makeTicket(cast);
  await db.ticket.update({ where: { id: ticket.id }, data: { contractId: contract.id } });
  const made = await makeProduct(cast.max, { unitPrice: "89" });
  const product = await db.product.update({ where: { id: made.id }, data: { codeId: code.id } });
  const add = () =>
    addedMaterial(cast.tess, ticket.id, { productId: product.id, name: product.name, quantity: "1", unitPrice: "" });
  return { contract, code, ticket, add };
}

test("Contract default for the code replaces price and billable flag", async () => {
  const { contract, code, add } = await underContract();
  const rule = { contractId: contract.id, codeId: code.id };
  expect(await add()).toMatchObject({ unitPrice: 890_000, isBillable: true, contractId: null });
  valueFrom(await set(cast.max, { ...rule, unitPrice: "80" }));
  expect(await add()).toMatchObject({ unitPrice: 800_000, isBillable: true, contractId: contract.id });
  valueFrom(await set(cast.max, { ...rule, isCovered: "true", unitPrice: "" }));
  const covered = await add();
  expect(covered).toMatchObject({ unitPrice: 890_000, isBillable: false, contractId: contract.id, codeId: code.id });
  expect(JSON.stringify(covered.explanation)).toContain(`Contract “Managed IT” covers ${code.name}: not billed`);
  valueFrom(await removeContractMaterial.execute(cast.max, rule));
  expect(await add()).toMatchObject({ unitPrice: 890_000, isBillable: true });
});

test("Non-billable charge still lowers ticket profit", async () => {
  const { contract, code, ticket, add } = await underContract();
  valueFrom(await set(cast.max, { contractId: contract.id, codeId: code.id, isCovered: "true" }));
  await add();
  const totals = await materialTotals(cast.max, ticket.id);
  expect(totals).toMatchObject({ billable: 0, covered: 8900, cost: Math.round(canaryCost.stored / 100) });
  expect(totals.profit).toBe(-Math.round(canaryCost.stored / 100));
  expect(await materialTotals(cast.tess, ticket.id)).not.toHaveProperty("profit");
});

test("a contract that has ended, or a price list, says what it says", async () => {
  const { contract, code, ticket, add } = await underContract();
  valueFrom(await set(cast.max, { contractId: contract.id, codeId: code.id, isCovered: "true" }));
  await db.contract.update({ where: { id: contract.id }, data: { endsOn: new Date("2026-11-01") } });
  const { productId } = await add();
  const list = await db.priceList.create({
    data: { name: "Schools", items: { create: { productId: productId ?? "", unitPrice: 700_000 } } },
  });
  await db.customer.update({ where: { id: ticket.customerId }, data: { priceListId: list.id } });
  expect(await add()).toMatchObject({ unitPrice: 700_000, isBillable: true, contractId: null });
});

test("what is no price, an unknown code, or the right missing is refused; the record says what it was", async () => {
  const { contract, code } = await underContract();
  const rule = { contractId: contract.id, codeId: code.id };
  expect(fieldsOf(await set(cast.max, { ...rule, unitPrice: "-1" }))).toEqual(["unitPrice"]);
  expect(fieldsOf(await set(cast.max, { ...rule, codeId: randomUUID() }))).toEqual(["codeId"]);
  expect(await set(cast.tess, rule)).toMatchObject({ refusal: { kind: "missing" } });
  valueFrom(await set(cast.max, { ...rule, unitPrice: "80" }));
  expect(await lastEventAbout(contract.id)).toMatchObject({
    name: "contractMaterial.set",
    change: { price: "$80.00" },
  });
});
