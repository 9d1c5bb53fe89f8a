import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import { likeText } from "#kernel/search.ts";
import { db } from "#server/db.ts";

/** A price list among the others. */
export interface PriceListRow {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly version: number;
  readonly products: number;
  readonly customers: number;
}

const columns = {
  id: true,
  name: true,
  isActive: true,
  version: true,
  _count: { select: { items: true, customers: true } },
} as const;

/** The price lists by name, those switched off last. */
export const priceLists = cache(async (actor: Actor): Promise<PriceListRow[]> => {
  const rows = await db.priceList.findMany({
    where: visible.priceLists(actor),
    orderBy: [{ isActive: "desc" }, { name: "asc" }],
    select: columns,
  });
  return rows.map(({ _count, ...row }) => ({ ...row, products: _count.items, customers: _count.customers }));
});

/** One product of a price list. */
export interface ListedPrice {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly listPrice: UnitPrice;
  readonly cataloguePrice: UnitPrice;
}

const mostShown = 200;

/** A price list with those of its products whose name or SKU contains a text, by name, and the customers who pay by it. */
export async function priceListById(actor: Actor, id: string, text: string) {
  const list = await db.priceList.findFirst({ where: { AND: [{ id }, visible.priceLists(actor)] }, select: columns });
  if (!list) return undefined;
  const pattern = { contains: likeText(text.trim().slice(0, 100)), mode: "insensitive" as const };
  const [items, customers] = await Promise.all([
    db.priceListItem.findMany({
      where: {
        priceListId: id,
        product: text.trim() === "" ? {} : { OR: [{ name: pattern }, { sku: pattern }] },
      },
      orderBy: { product: { name: "asc" } },
      take: mostShown,
      select: {
        unitPrice: true,
        product: { select: { id: true, sku: true, name: true, unit: true, unitPrice: true } },
      },
    }),
    db.customer.findMany({
      where: { AND: [{ priceListId: id }, visible.customers(actor)] },
      orderBy: { name: "asc" },
      take: mostShown,
      select: { id: true, name: true },
    }),
  ]);
  const { _count, ...plain } = list;
  const prices = items.map(
    ({ unitPrice: price, product }): ListedPrice => ({
      productId: product.id,
      sku: product.sku,
      name: product.name,
      unit: product.unit,
      listPrice: unitPrice(price),
      cataloguePrice: unitPrice(product.unitPrice),
    }),
  );
  return { ...plain, products: _count.items, prices, customers };
}

/** The price list that a customer has; empty for the catalogue's prices. */
export async function priceListOfCustomer(actor: Actor, customerId: string): Promise<string> {
  const customer = await db.customer.findFirst({
    where: { AND: [{ id: customerId }, visible.customers(actor)] },
    select: { priceListId: true },
  });
  return customer?.priceListId ?? "";
}
