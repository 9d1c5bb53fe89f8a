import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addBundle } from "#features/materials/commands/add-bundle.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fieldsOf, levelOf, makeProduct } from "../../../../support/parts.ts";
import { makeStockedDesk, received, type StockedDesk, stockedProductOf } from "../../../../support/stock.ts";
import { friday, fridayEvening, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
let desk: StockedDesk;
beforeAll(async () => {
  cast = await makeCast();
  desk = await makeStockedDesk(cast);
});
const add = (actor: Cast["tess"], input: object) =>
  addBundle.execute(actor, { usedOn: friday, isBillable: "true", ...input }, { now: fridayEvening });

async function makeBundle(...products: readonly (readonly [id: string, quantity: number])[]) {
  const items = products.map(([productId, quantity], position) => ({ productId, quantity, position }));
  return await db.bundle.create({ data: { name: `New workplace ${randomUUID()}`, items: { create: items } } });
}

test("choosing a bundle puts all its products on, each with its own price and record", async () => {
  const { id: ticketId } = await makeTicket(cast);
  const cable = await makeProduct(cast.max, { unit: "m", unitPrice: "2" });
  const dock = await makeProduct(cast.max, { unitPrice: "189" });
  const bundle = await makeBundle([cable.id, 2500], [dock.id, 1000]);
  expect(valueFrom(await add(cast.tess, { ticketId, bundleId: bundle.id }))).toMatchObject({ count: 2 });
  const materials = await db.material.findMany({ where: { ticketId }, orderBy: { amount: "asc" } });
  expect(materials).toMatchObject([
    { productId: cable.id, quantity: 2500, amount: 500, bundleId: bundle.id },
    { productId: dock.id, quantity: 1000, amount: 18_900, bundleId: bundle.id },
  ]);
  expect(await db.event.count({ where: { ticketId, name: "material.add" } })).toBe(2);
  expect(await db.event.count({ where: { ticketId, name: "material.addBundle" } })).toBe(1);
});

test("when one product of it cannot be taken, nothing of it is", async () => {
  const { id: ticketId } = await makeTicket(cast);
  const [first, second] = [await stockedProductOf(cast), await stockedProductOf(cast)];
  await received(cast.max, first.id, desk.van, 1);
  const bundle = await makeBundle([first.id, 1000], [second.id, 1000]);
  const outcome = await add(cast.tess, { ticketId, bundleId: bundle.id });
  expect(outcome).toMatchObject({
    refusal: {
      message: `${second.name}: Only 0 left in Tess's van. None anywhere else. Nothing of ${bundle.name} was added.`,
    },
  });
  expect(await db.material.count({ where: { ticketId } })).toBe(0);
  expect(await levelOf(first.id, desk.van)).toBe(1000);
});

test("serial numbers go to the products that need them, in their order", async () => {
  const { id: ticketId } = await makeTicket(cast);
  const cable = await makeProduct(cast.max);
  const dock = await stockedProductOf(cast, { isSerialized: true });
  await received(cast.max, dock.id, desk.van, 3, "D1 D, D2, D3");
  const bundle = await makeBundle([cable.id, 1000], [dock.id, 2000]);
  valueFrom(await add(cast.tess, { ticketId, bundleId: bundle.id, serialNumbers: "D2\nD3" }));
  expect(await db.material.findFirst({ where: { ticketId, productId: dock.id } })).toMatchObject({
    serialNumbers: ["D2", "D3"],
  });
});

test("one that is not offered any more, or the right missing, is refused", async () => {
  const { id: ticketId } = await makeTicket(cast);
  const bundle = await db.bundle.create({ data: { name: "Old", isActive: false } });
  expect(fieldsOf(await add(cast.tess, { ticketId, bundleId: bundle.id }))).toEqual(["bundleId"]);
  const grants = { ...cast.theo.grants, "material.addBundle": "none" } as const;
  expect(await add({ ...cast.theo, grants }, { ticketId, bundleId: bundle.id })).toMatchObject({
    refusal: { kind: "missing" },
  });
});
