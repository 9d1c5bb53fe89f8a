import "server-only";
import type { Actor } from "#access/actor.ts";
import { objectionAt, stopIf } from "#kernel/refusal.ts";
import type { StockMoveKind } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";
import { type Lying, onlyLeft } from "./model/shortfall.ts";

/** A product at a location. */
export interface Place {
  readonly productId: string;
  readonly locationId: string;
}

/** One line to be written into the ledger; below zero is taken out. */
export interface LedgerLine extends Place {
  readonly kind: StockMoveKind;
  readonly quantity: number;
  readonly unitCost: number;
  readonly materialId?: string;
  readonly transferId?: string;
  readonly reason?: string;
}

const keyOf = ({ productId, locationId }: Place) => `${productId} ${locationId}`;

/**
 * Locks how many lie at each place, always in the order of product and location, so that two who take several things at
 * once wait for each other and never in a circle.
 */
export async function lockLevels(tx: Tx, places: readonly Place[]): Promise<ReadonlyMap<string, number>> {
  const products = places.map(({ productId }) => productId);
  const locations = places.map(({ locationId }) => locationId);
  await tx.$executeRaw`
    INSERT INTO stock_level (product_id, location_id, quantity)
    SELECT DISTINCT p, l, 0 FROM unnest(${products}::uuid[], ${locations}::uuid[]) AS place (p, l)
    ORDER BY p, l ON CONFLICT DO NOTHING`;
  const rows = await tx.$queryRaw<{ productId: string; locationId: string; quantity: number }[]>`
    SELECT product_id::text AS "productId", location_id::text AS "locationId", quantity FROM stock_level
    WHERE (product_id, location_id) IN (SELECT * FROM unnest(${products}::uuid[], ${locations}::uuid[]))
    ORDER BY product_id, location_id FOR UPDATE`;
  return new Map(rows.map((row) => [keyOf(row), row.quantity]));
}

/** How many lie at a place that is locked. */
export const levelIn = (levels: ReadonlyMap<string, number>, place: Place) => levels.get(keyOf(place)) ?? 0;

/** Writes lines into the ledger, all of them or none: what is not there cannot be taken, and it is said where there is more. */
export async function writeLedger(
  { tx, actor, now }: { tx: Tx; actor: Actor; now: Date },
  lines: readonly LedgerLine[],
  field = "quantity",
): Promise<void> {
  if (lines.length === 0) return;
  const levels = await lockLevels(tx, lines);
  const after = new Map(levels);
  for (const line of lines) {
    const level = (after.get(keyOf(line)) ?? 0) + line.quantity;
    if (level < 0) await refuseShortfall(tx, actor, line, levelIn(levels, line), field);
    after.set(keyOf(line), level);
  }
  await tx.stockMove.createMany({
    data: lines.map(({ materialId, transferId, ...line }) => ({
      ...line,
      materialId: materialId ?? null,
      transferId: transferId ?? null,
      personId: actor.id,
      movedAt: now,
    })),
  });
}

async function refuseShortfall(tx: Tx, { desk }: Actor, place: Place, there: number, field: string): Promise<void> {
  const { unit } = await tx.product.findUniqueOrThrow({ where: { id: place.productId }, select: { unit: true } });
  const { name } = await tx.stockLocation.findUniqueOrThrow({
    where: { id: place.locationId },
    select: { name: true },
  });
  const from = { locationId: place.locationId, name, quantity: there };
  stopIf(objectionAt(field, onlyLeft(from, await lyingAround(tx, place.productId), unit, desk.locale)));
}

/** Where a product lies, the most first. */
export async function lyingAround(tx: Tx, productId: string): Promise<Lying[]> {
  const rows = await tx.stockLevel.findMany({
    where: { productId, quantity: { gt: 0 }, location: { isActive: true } },
    orderBy: [{ quantity: "desc" }, { location: { name: "asc" } }],
    take: 5,
    select: { locationId: true, quantity: true, location: { select: { name: true } } },
  });
  return rows.map(({ locationId, quantity, location }) => ({ locationId, quantity, name: location.name }));
}
