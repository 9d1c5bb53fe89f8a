import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { coverBillingItem } from "#features/billing/commands/cover-billing-item.ts";
import { db } from "#server/db.ts";
import { seen } from "../../../../support/billing.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedMaterial } from "../../../../support/parts.ts";
import { fridayEvening, lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof makeTicket>>;
beforeAll(async () => {
  cast = await makeCast();
  ticket = await makeTicket(cast);
});
const at = () => ({ now: fridayEvening, key: randomUUID() });

test("only a contract covers: a ticket without one says so, with one it is covered", async () => {
  const material = await addedMaterial(cast.tess, ticket.id);
  const input = seen("material", material);
  expect(await coverBillingItem.execute(cast.olivia, input, at())).toMatchObject({
    refusal: {
      kind: "rule",
      message: "No contract covers this material: its ticket names none. Write it off, or bill it.",
    },
  });
  const { customerId } = cast.northwind;
  const contract = await db.contract.create({
    data: { customerId, name: "Managed IT", startsOn: new Date("2026-01-01") },
  });
  await db.ticket.update({ where: { id: ticket.id }, data: { contractId: contract.id } });
  valueFrom(await coverBillingItem.execute(cast.olivia, input, at()));
  expect(await db.billingItem.findUnique({ where: { materialId: material.id } })).toMatchObject({ outcome: "covered" });
  expect(await lastEventAbout(material.id)).toMatchObject({
    name: "billingItem.cover",
    change: { from: "ready", to: "covered" },
  });
  expect((await coverBillingItem.execute(cast.olivia, input, at())).ok).toBe(false);
});

test("the wrong person", async () => {
  const material = await addedMaterial(cast.tess, ticket.id);
  expect((await coverBillingItem.execute(cast.max, seen("material", material), at())).ok).toBe(false);
});
