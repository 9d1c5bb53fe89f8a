import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { writeOffBillingItem } from "#features/billing/commands/write-off-billing-item.ts";
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

test("what is given up says by whom and why, for good", async () => {
  const material = await addedMaterial(cast.tess, ticket.id);
  const input = { ...seen("material", material), reason: "  Goodwill:  we caused it " };
  valueFrom(await writeOffBillingItem.execute(cast.ada, input, at()));
  expect(await db.billingItem.findUnique({ where: { materialId: material.id } })).toMatchObject({
    outcome: "written_off",
    reason: "Goodwill: we caused it",
    personId: cast.ada.id,
    amount: 2500,
  });
  expect(await lastEventAbout(material.id)).toMatchObject({
    name: "billingItem.writeOff",
    change: { from: "ready", to: "written_off", reason: "Goodwill: we caused it" },
  });
});

test("nothing is given up without a reason, also past the commands", async () => {
  const material = await addedMaterial(cast.tess, ticket.id);
  const outcome = await writeOffBillingItem.execute(cast.ada, { ...seen("material", material), reason: " \n " }, at());
  expect(outcome).toMatchObject({ refusal: { fields: { reason: "Say why it is written off." } } });
  const row = { outcome: "written_off" as const, materialId: material.id, amount: 1, personId: cast.ada.id };
  await expect(db.billingItem.create({ data: { ...row, day: new Date("2026-11-20") } })).rejects.toThrow();
});

test("the wrong person and the wrong moment", async () => {
  const material = await addedMaterial(cast.tess, ticket.id);
  const input = { ...seen("material", material), reason: "Goodwill" };
  expect((await writeOffBillingItem.execute(cast.tess, input, at())).ok).toBe(false);
  valueFrom(await writeOffBillingItem.execute(cast.ada, input, at()));
  expect(await writeOffBillingItem.execute(cast.ada, input, at())).toMatchObject({ refusal: { kind: "conflict" } });
});
