import { beforeAll, expect, test } from "vitest";
import { orderMaterial } from "#features/materials/commands/order-material.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedMaterial, fieldsOf } from "../../../../support/parts.ts";
import { fridayEvening, lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const order = (actor: Cast["max"], input: object) => orderMaterial.execute(actor, input, { now: fridayEvening });
const toOrder = async (ticketId: string) => await addedMaterial(cast.tess, ticketId, { isToOrder: "true" });

test("several are ordered at once under one number, each told on its ticket", async () => {
  const [a, b] = [await makeTicket(cast), await makeTicket(cast)];
  const [first, second] = [await toOrder(a.id), await toOrder(b.id)];
  expect(first.status).toBe("to_order");
  valueFrom(await order(cast.max, { materialIds: [first.id, second.id], purchaseOrder: "PO-7" }));
  for (const { id } of [first, second]) {
    expect(await db.material.findUnique({ where: { id } })).toMatchObject({ status: "ordered", purchaseOrder: "PO-7" });
    expect(await lastEventAbout(id)).toMatchObject({ name: "material.order", change: { purchaseOrder: "PO-7" } });
  }
});

test("a number that was typed wrong is typed again; what is delivered is not ordered", async () => {
  const ticket = await makeTicket(cast);
  const material = await toOrder(ticket.id);
  valueFrom(await order(cast.max, { materialIds: material.id, purchaseOrder: "PO-1" }));
  valueFrom(await order(cast.max, { materialIds: material.id, purchaseOrder: "PO-2" }));
  const used = await addedMaterial(cast.tess, ticket.id);
  const both = { materialIds: [material.id, used.id], purchaseOrder: "PO-3" };
  expect(await order(cast.max, both)).toMatchObject({ refusal: { kind: "conflict" } });
  expect(await db.material.findUnique({ where: { id: material.id } })).toMatchObject({ purchaseOrder: "PO-2" });
});

test("nothing ticked, no number, or no right is refused", async () => {
  const material = await toOrder((await makeTicket(cast)).id);
  expect(fieldsOf(await order(cast.max, { purchaseOrder: "PO-1" }))).toEqual(["materialIds"]);
  expect(fieldsOf(await order(cast.max, { materialIds: material.id, purchaseOrder: " " }))).toEqual(["purchaseOrder"]);
  const asked = { materialIds: material.id, purchaseOrder: "PO-1" };
  expect(await order(cast.tess, asked)).toMatchObject({ refusal: { kind: "missing" } });
});
