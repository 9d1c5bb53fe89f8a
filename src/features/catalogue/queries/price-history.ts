import "server-only";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** What a product was sold for from a moment on. */
export interface PastPrice {
  readonly id: string;
  readonly changedAt: Date;
  readonly changedBy: string;
  readonly unitPrice: UnitPrice;
  /** There only for those who may see cost. */
  readonly unitCost?: UnitPrice;
}

const most = 50;

/** What a product was sold for, the newest first. Who may not see cost sees nothing of a change that was of the cost alone. */
export async function priceHistory(actor: Actor, productId: string): Promise<PastPrice[]> {
  const seesCost = can(actor, "material.seeCost", {});
  const rows = await db.productPriceChange.findMany({
    where: { AND: [{ productId }, { product: visible.products(actor) }] },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: most,
    relationLoadStrategy: "join",
    select: {
      id: true,
      changedAt: true,
      unitPrice: true,
      unitCost: seesCost,
      changedBy: { select: { name: true } },
    },
  });
  return rows
    .filter((row, index) => seesCost || row.unitPrice !== rows[index + 1]?.unitPrice)
    .map(({ unitCost, changedBy, ...row }) => ({
      ...row,
      changedBy: changedBy?.name ?? "Tallydesk",
      unitPrice: unitPrice(row.unitPrice),
      ...(unitCost === undefined ? {} : { unitCost: unitPrice(unitCost) }),
    }));
}
