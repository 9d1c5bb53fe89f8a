import "server-only";
import { type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import type { Tx } from "#server/db.ts";

/** What a customer pays for one of a product, and who said so. */
export interface UsualPrice {
  readonly unitPrice: UnitPrice;
  /** The price list it is from; absent: the catalogue's price. */
  readonly priceList?: string;
}

type Reader = Pick<Tx, "product" | "priceListItem">;

/** What a customer pays for one of a product: by their price list as long as it is switched on, else the catalogue's price; undefined when there is no such product. */
export async function priceFor(
  tx: Reader,
  customerId: string | null,
  productId: string,
): Promise<UsualPrice | undefined> {
  return (await pricesFor(tx, customerId, [productId])).get(productId);
}

/** What a customer pays for one of each of several products. */
export async function pricesFor(
  tx: Reader,
  customerId: string | null,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, UsualPrice>> {
  const ids = [...new Set(productIds)];
  const [products, listed] = await Promise.all([
    tx.product.findMany({ where: { id: { in: ids } }, select: { id: true, unitPrice: true } }),
    customerId === null
      ? []
      : tx.priceListItem.findMany({
          where: {
            productId: { in: ids },
            priceList: { isActive: true, customers: { some: { id: customerId } } },
          },
          select: { productId: true, unitPrice: true, priceList: { select: { name: true } } },
        }),
  ]);
  const prices = new Map<string, UsualPrice>(products.map((row) => [row.id, { unitPrice: unitPrice(row.unitPrice) }]));
  for (const { productId, unitPrice: price, priceList } of listed) {
    prices.set(productId, { unitPrice: unitPrice(price), priceList: priceList.name });
  }
  return prices;
}
