import { randomUUID } from "node:crypto";
import type { Actor } from "#access/actor.ts";
import { receiveStock } from "#features/stock/commands/receive-stock.ts";
import { db } from "#server/db.ts";
import { type Cast, valueFrom } from "./cast.ts";
import { keepInStock, makeLocation, makeProduct } from "./parts.ts";
import { fridayEvening } from "./work.ts";

/** A store room and the vans of Tess and Theo, with a product of which some lie in the room. */
export interface StockedDesk {
  readonly room: string;
  readonly van: string;
  readonly theosVan: string;
}

/** The locations of a desk with stock. */
export async function makeStockedDesk(cast: Cast): Promise<StockedDesk> {
  const room = await makeLocation("Main room");
  const van = await makeLocation("Tess's van", cast.tess.id);
  const theosVan = await makeLocation("Theo's van", cast.theo.id);
  return { room: room.id, van: van.id, theosVan: theosVan.id };
}

/** Goods that arrive somewhere. */
export async function received(actor: Actor, productId: string, locationId: string, quantity: number, numbers = "") {
  const input = { productId, locationId, quantity: String(quantity), serialNumbers: numbers };
  valueFrom(await receiveStock.execute(actor, input, { now: fridayEvening }));
}

/** A product that is kept in stock, counted in whole pieces. */
export async function stockedProductOf(cast: Cast, more: { isSerialized?: boolean } = {}) {
  const { id } = await makeProduct(cast.max, { name: `Toner ${randomUUID().slice(0, 6)}` });
  return await keepInStock(id, { takesFractions: false, ...more });
}

/** Where the levels are not what the ledger adds up to: nowhere, unless something is broken. */
export async function brokenLevels() {
  return await db.$queryRaw<object[]>`
    SELECT product_id, location_id FROM stock_level
    FULL JOIN (SELECT product_id, location_id, sum(quantity)::int AS total FROM stock_move GROUP BY 1, 2) AS ledger
      USING (product_id, location_id)
    WHERE COALESCE(stock_level.quantity, 0) <> COALESCE(ledger.total, 0) OR stock_level.quantity < 0`;
}
