import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { isId } from "#kernel/id.ts";
import { likeText } from "#kernel/search.ts";
import { db } from "#server/db.ts";
import { piecesInWords } from "../model/pieces.ts";

/** How many of a product lie at a location. */
export interface StockRow {
  readonly key: string;
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly location: string;
  readonly words: string;
}

/** A location with what it is called. */
export interface LocationChoice {
  readonly id: string;
  readonly name: string;
  readonly isMine: boolean;
}

/** The locations that are used, the one where goods arrive first. */
export async function stockLocations(actor: Actor): Promise<LocationChoice[]> {
  const rows = await db.stockLocation.findMany({
    where: { AND: [{ isActive: true }, visible.stockLocations(actor)] },
    orderBy: [{ isDefault: "desc" }, { name: "asc" }],
    take: 200,
    select: { id: true, name: true, personId: true },
  });
  return rows.map(({ id, name, personId }) => ({ id, name, isMine: personId === actor.id }));
}

const most = 200;

/** What lies where, by name; of one location, or what a text occurs in. */
export async function stockList(actor: Actor, asked: { readonly text: string; readonly locationId: string }) {
  const pattern = likeText(asked.text.trim().slice(0, 100));
  const contains = { contains: pattern, mode: "insensitive" } as const;
  const product = {
    AND: [
      visible.products(actor),
      pattern === "" ? {} : { OR: [{ name: contains }, { sku: contains }, { barcode: asked.text.trim() }] },
    ],
  };
  const rows = await db.stockLevel.findMany({
    where: {
      AND: [
        { quantity: { gt: 0 }, product, ...(isId(asked.locationId) ? { locationId: asked.locationId } : {}) },
        visible.stockLevels(actor),
      ],
    },
    orderBy: [{ product: { name: "asc" } }, { quantity: "desc" }],
    take: most + 1,
    select: {
      productId: true,
      locationId: true,
      quantity: true,
      product: { select: { sku: true, name: true, unit: true } },
      location: { select: { name: true } },
    },
  });
  return {
    isCut: rows.length > most,
    rows: rows.slice(0, most).map(
      (row): StockRow => ({
        key: `${row.productId} ${row.locationId}`,
        productId: row.productId,
        sku: row.product.sku,
        name: row.product.name,
        location: row.location.name,
        words: piecesInWords(row.quantity, row.product.unit, actor.desk.locale),
      }),
    ),
  };
}
