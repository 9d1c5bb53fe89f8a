import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { type Thousandths, thousandths, type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** One product of a bundle. */
export interface BundleItem {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: Thousandths;
  readonly unitPrice: UnitPrice;
  readonly isActive: boolean;
}

/** A bundle with its products in their order. */
export interface BundleShown {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly version: number;
  readonly items: readonly BundleItem[];
}

const select = {
  id: true,
  name: true,
  isActive: true,
  version: true,
  items: {
    orderBy: { position: "asc" },
    select: {
      quantity: true,
      product: { select: { id: true, sku: true, name: true, unit: true, unitPrice: true, isActive: true } },
    },
  },
} as const;

/** The bundles by name, those switched off last; without them when only what can be used is asked for. */
export const bundles = cache(async (actor: Actor, onlyActive = false): Promise<BundleShown[]> => {
  const rows = await db.bundle.findMany({
    where: { AND: [visible.bundles(actor), onlyActive ? { isActive: true } : {}] },
    orderBy: [{ isActive: "desc" }, { name: "asc" }],
    relationLoadStrategy: "join",
    select,
  });
  return rows.map(({ items, ...plain }) => ({
    ...plain,
    items: items.map(({ quantity, product: { id, ...product } }) => ({
      ...product,
      productId: id,
      quantity: thousandths(quantity),
      unitPrice: unitPrice(product.unitPrice),
    })),
  }));
});
