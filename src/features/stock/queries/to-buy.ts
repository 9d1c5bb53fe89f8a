import "server-only";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { piecesInWords } from "../model/pieces.ts";

/** A product of which there are too few. */
export interface ProductToBuy {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly vendor: string;
  readonly there: string;
  readonly point: string;
  readonly buy: string;
}

interface Row {
  readonly id: string;
  readonly total: number;
}

/** The products at or below their reorder point, by vendor, with how many to buy. */
export async function productsToBuy(actor: Actor): Promise<ProductToBuy[]> {
  if (!canEver(actor, "stock.read")) return [];
  const few = await db.$queryRaw<Row[]>`
    SELECT product.id::text, COALESCE(sum(stock_level.quantity), 0)::int AS total
    FROM product LEFT JOIN stock_level ON stock_level.product_id = product.id
    WHERE product.is_stocked AND product.is_active AND product.reorder_up_to > 0
    GROUP BY product.id HAVING COALESCE(sum(stock_level.quantity), 0) <= product.reorder_point
    ORDER BY product.vendor, product.name LIMIT 500`;
  const products = await db.product.findMany({
    where: { AND: [{ id: { in: few.map(({ id }) => id) } }, visible.products(actor)] },
    orderBy: [{ vendor: "asc" }, { name: "asc" }],
    select: { id: true, sku: true, name: true, vendor: true, unit: true, reorderPoint: true, reorderUpTo: true },
  });
  const totals = new Map(few.map(({ id, total }) => [id, total]));
  return products.map(({ id, sku, name, vendor, unit, reorderPoint, reorderUpTo }) => {
    const there = totals.get(id) ?? 0;
    const words = (quantity: number) => piecesInWords(quantity, unit, actor.desk.locale);
    return {
      productId: id,
      sku,
      name,
      vendor,
      there: words(there),
      point: words(reorderPoint),
      buy: words(Math.max(0, reorderUpTo - there)),
    };
  });
}
