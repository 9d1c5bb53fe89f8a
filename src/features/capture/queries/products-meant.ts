import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import { likeText } from "#kernel/search.ts";
import { db } from "#server/db.ts";

/** A product that a line may mean; its cost is not read. */
export interface ProductMeant {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly unitPrice: UnitPrice;
}

const most = 8;

/** The active products that have this SKU; without one, those whose SKU or name begins so. */
export async function productsMeant(actor: Actor, typed: string): Promise<ProductMeant[]> {
  const begins = { startsWith: likeText(typed), mode: "insensitive" } as const;
  const rows = await db.product.findMany({
    where: { AND: [{ isActive: true, OR: [{ sku: begins }, { name: begins }] }, visible.products(actor)] },
    orderBy: [{ sku: "asc" }],
    take: 100,
    select: { id: true, sku: true, name: true, unit: true, unitPrice: true },
  });
  const products = rows.map((row) => ({ ...row, unitPrice: unitPrice(row.unitPrice) }));
  const exact = products.filter(({ sku }) => sku.toLowerCase() === typed.toLowerCase());
  return exact.length > 0 ? exact : products.slice(0, most);
}
