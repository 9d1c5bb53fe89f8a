import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { addMaterial } from "#features/materials/commands/add-material.ts";
import { amendMaterial } from "#features/materials/commands/amend-material.ts";
import { removeMaterial } from "#features/materials/commands/remove-material.ts";
import { correctStock } from "#features/stock/commands/correct-stock.ts";
import { countStock } from "#features/stock/commands/count-stock.ts";
import { moveStock } from "#features/stock/commands/move-stock.ts";
import { receiveStock } from "#features/stock/commands/receive-stock.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import { levelOf, typedMaterial } from "../../../support/parts.ts";
import { brokenLevels, makeStockedDesk, received, type StockedDesk, stockedProductOf } from "../../../support/stock.ts";
import { fridayEvening, makeTicket } from "../../../support/work.ts";

let cast: Cast;
let desk: StockedDesk;
beforeAll(async () => {
  cast = await makeCast();
  desk = await makeStockedDesk(cast);
});

const now = { now: fridayEvening };
const using = (ticketId: string, product: { id: string; name: string }, more: Record<string, string> = {}) =>
  typedMaterial(ticketId, { productId: product.id, name: product.name, quantity: "1", unitPrice: "", ...more });

test("the last one taken twice at once: the second is told where there is more, and nothing is half done", async () => {
  const [a, b] = [await makeTicket(cast), await makeTicket(cast)];
  const product = await stockedProductOf(cast);
  await received(cast.max, product.id, desk.van, 1);
  await received(cast.max, product.id, desk.room, 3);
  const outcomes = await Promise.all([a, b].map(({ id }) => addMaterial.execute(cast.tess, using(id, product), now)));
  const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.message]));
  expect(refusals).toEqual(["Only 0 left in Tess's van. 3 in Main room."]);
  expect(await db.material.count({ where: { productId: product.id } })).toBe(1);
  expect(await levelOf(product.id, desk.van)).toBe(0);
  expect(await db.event.count({ where: { name: "material.add", ticketId: { in: [a.id, b.id] } } })).toBe(1);
});

test("one serial number used twice at once is used once", async () => {
  const [a, b] = [await makeTicket(cast), await makeTicket(cast)];
  const product = await stockedProductOf(cast, { isSerialized: true });
  await received(cast.max, product.id, desk.van, 2, "U1, U2");
  const outcomes = await Promise.all(
    [a, b].map(({ id }) => addMaterial.execute(cast.tess, using(id, product, { serialNumbers: "U1" }), now)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
    refusal: { fields: { serialNumbers: "Serial number U1 was used already." } },
  });
  expect(await levelOf(product.id, desk.van)).toBe(1000);
});

test("the only piece there needs no choosing; among several it is asked which", async () => {
  const ticket = await makeTicket(cast);
  const product = await stockedProductOf(cast, { isSerialized: true });
  await received(cast.max, product.id, desk.van, 2, "P1, P2");
  expect(await addMaterial.execute(cast.tess, using(ticket.id, product), now)).toMatchObject({
    refusal: { message: `${product.name} needs a serial number. In Tess's van: P1, P2.` },
  });
  valueFrom(await addMaterial.execute(cast.tess, using(ticket.id, product, { serialNumbers: "P1" }), now));
  const { id } = valueFrom(await addMaterial.execute(cast.tess, using(ticket.id, product), now));
  expect(await db.material.findUnique({ where: { id } })).toMatchObject({ serialNumbers: ["P2"] });
});

test("without a van it is asked where it was taken from", async () => {
  const ticket = await makeTicket(cast);
  const product = await stockedProductOf(cast);
  expect(await addMaterial.execute(cast.max, using(ticket.id, product), now)).toMatchObject({
    refusal: {
      fields: {
        locationId: `${product.name} is in stock nowhere. Receive it first, or put it on the ticket as to order.`,
      },
    },
  });
  await received(cast.max, product.id, desk.room, 2);
  expect(await addMaterial.execute(cast.max, using(ticket.id, product), now)).toMatchObject({
    refusal: { fields: { locationId: `Choose where ${product.name} was taken from: 2 in Main room.` } },
  });
  valueFrom(await addMaterial.execute(cast.max, using(ticket.id, product, { locationId: desk.room }), now));
  expect(await levelOf(product.id, desk.room)).toBe(1000);
});

test("lowering or removing a material gives back to where it was taken; a note moves nothing", async () => {
  const ticket = await makeTicket(cast);
  const product = await stockedProductOf(cast);
  await received(cast.max, product.id, desk.van, 5);
  const { id } = valueFrom(await addMaterial.execute(cast.tess, using(ticket.id, product, { quantity: "3" }), now));
  const { ticketId: _, ...typed } = using(ticket.id, product, { quantity: "1" });
  const lines = () => db.stockMove.count({ where: { productId: product.id } });
  valueFrom(await amendMaterial.execute(cast.theo, { materialId: id, version: "1", ...typed }, now));
  expect(await levelOf(product.id, desk.van)).toBe(4000);
  const before = await lines();
  valueFrom(
    await amendMaterial.execute(cast.tess, { materialId: id, version: "2", ...typed, notes: "In the hall" }, now),
  );
  expect(await lines()).toBe(before);
  valueFrom(await removeMaterial.execute(cast.tess, { materialId: id, version: "3" }, now));
  expect(await levelOf(product.id, desk.van)).toBe(5000);
  expect(await brokenLevels()).toEqual([]);
});

test("whatever several people do at once, levels are what the ledger adds up to, never below zero, and nothing is lost", async () => {
  const tickets = await Promise.all([1, 2, 3].map(() => makeTicket(cast)));
  const products = await Promise.all([1, 2].map(() => stockedProductOf(cast)));
  const places = [desk.room, desk.van, desk.theosVan];
  const people = [cast.max, cast.tess, cast.theo];
  for (const { id } of products) await received(cast.max, id, desk.room, 4);
  const known: string[] = [];
  const doing = fc.record({
    what: fc.constantFrom("add", "add", "remove", "amend", "move", "move", "receive", "count", "correct"),
    who: fc.nat(2),
    product: fc.nat(1),
    from: fc.nat(2),
    to: fc.nat(2),
    quantity: fc.integer({ min: 1, max: 3 }),
  });
  async function perform(one: {
    what: string;
    who: number;
    product: number;
    from: number;
    to: number;
    quantity: number;
  }) {
    const [actor = cast.max, product, from = "", to = ""] = [
      people[one.who],
      products[one.product],
      places[one.from],
      places[one.to],
    ];
    const ticket = tickets[one.who];
    if (!product || !ticket) return;
    const quantity = String(one.quantity);
    const here = { productId: product.id, locationId: from };
    const material =
      known.length === 0 ? null : await db.material.findUnique({ where: { id: known[one.from] ?? known[0] ?? "" } });
    const { ticketId: _, ...typed } = using(ticket.id, product, { quantity, locationId: from });
    switch (one.what) {
      case "add": {
        const outcome = await addMaterial.execute(actor, { ticketId: ticket.id, ...typed }, now);
        if (outcome.ok) known.unshift(outcome.value.id);
        return;
      }
      case "remove":
        if (material) await removeMaterial.execute(actor, { materialId: material.id, version: material.version }, now);
        return;
      case "amend":
        if (material)
          await amendMaterial.execute(actor, { materialId: material.id, version: material.version, ...typed }, now);
        return;
      case "move":
        await moveStock.execute(cast.max, { productId: product.id, fromId: from, toId: to, quantity }, now);
        return;
      case "receive":
        await receiveStock.execute(cast.max, { ...here, quantity }, now);
        return;
      case "count": {
        const expected = await levelOf(product.id, from);
        await countStock.execute(cast.max, { ...here, counted: quantity, expected }, now);
        return;
      }
      default:
        await correctStock.execute(cast.max, { ...here, by: `-${quantity}`, reason: "broken" }, now);
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 6, maxLength: 12 }), async (all) => {
      await Promise.all(all.map(perform));
      expect(await brokenLevels()).toEqual([]);
      // What is on tickets is what the ledger says was used and not given back.
      const [sums] = await db.$queryRaw<{ used: number; onTickets: number }[]>`
        SELECT COALESCE((SELECT -sum(quantity)::int FROM stock_move WHERE material_id IS NOT NULL
            AND product_id = ANY(${products.map(({ id }) => id)}::uuid[])), 0) AS used,
          COALESCE((SELECT sum(quantity)::int FROM material WHERE status = 'delivered'
            AND product_id = ANY(${products.map(({ id }) => id)}::uuid[])), 0) AS "onTickets"`;
      expect(sums?.used).toBe(sums?.onTickets);
    }),
    { numRuns: 12 },
  );
}, 120_000);
