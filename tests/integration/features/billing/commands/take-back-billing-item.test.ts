import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { postBillingItem } from "#features/billing/commands/post-billing-item.ts";
import { takeBackBillingItem } from "#features/billing/commands/take-back-billing-item.ts";
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

test("what was billed by mistake is ready again, can change and be billed again", async () => {
  const material = await addedMaterial(cast.tess, ticket.id);
  const bill = { ...seen("material", material), reference: "2026-0117" };
  valueFrom(await postBillingItem.execute(cast.olivia, bill, at()));
  const input = { ...seen("material", material), reason: "Invoice was cancelled" };
  valueFrom(await takeBackBillingItem.execute(cast.olivia, input, at()));
  expect(await db.billingItem.count({ where: { materialId: material.id } })).toBe(0);
  expect(await lastEventAbout(material.id)).toMatchObject({
    name: "billingItem.takeBack",
    change: { from: "billed", to: "ready", reason: "Invoice was cancelled" },
  });
  await db.material.update({ where: { id: material.id }, data: { notes: "left at reception" } });
  valueFrom(await postBillingItem.execute(cast.olivia, bill, at()));
});

test("nothing is taken back that did not end, by nobody who may not, and not without a reason", async () => {
  const material = await addedMaterial(cast.tess, ticket.id);
  const input = { ...seen("material", material), reason: "Mistake" };
  expect(await takeBackBillingItem.execute(cast.olivia, input, at())).toMatchObject({ refusal: { kind: "conflict" } });
  valueFrom(await postBillingItem.execute(cast.olivia, { ...seen("material", material), reference: "1" }, at()));
  expect((await takeBackBillingItem.execute(cast.tess, input, at())).ok).toBe(false);
  const outcome = await takeBackBillingItem.execute(cast.olivia, { ...input, reason: "" }, at());
  expect(outcome).toMatchObject({ refusal: { fields: { reason: "Say why it is taken back." } } });
});
