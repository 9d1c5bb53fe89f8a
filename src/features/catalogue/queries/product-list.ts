import "server-only";
import type { Actor } from "#access/actor.ts";
import { can, canEver } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { type CataloguePage, searchCatalogue } from "../catalogue-search.ts";
import type { CatalogueAddress } from "../model/catalogue-address.ts";

/** A product as the catalogue shows it. */
export interface ProductRow {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly kind: "product" | "service";
  readonly category: string;
  readonly manufacturer: string;
  readonly vendor: string;
  readonly barcode: string;
  readonly unit: string;
  readonly unitPrice: UnitPrice;
  readonly isStocked: boolean;
  readonly isActive: boolean;
  /** There only for those who may see cost. */
  readonly unitCost?: UnitPrice;
}

/** One page of the catalogue. */
export interface ProductPage extends Omit<CataloguePage, "ids"> {
  readonly rows: readonly ProductRow[];
}

const pageSize = 50;
const columns = {
  id: true,
  sku: true,
  name: true,
  kind: true,
  category: { select: { name: true } },
  manufacturer: true,
  vendor: true,
  barcode: true,
  unit: true,
  unitPrice: true,
  isStocked: true,
  isActive: true,
} as const;

/** The products of a part of the catalogue in its order, as far as the actor may see them. */
export async function productList(actor: Actor, asked: CatalogueAddress, size = pageSize): Promise<ProductPage> {
  if (!canEver(actor, "product.read")) return { rows: [], count: 0, isMore: false, isGuess: false };
  const { ids, ...page } = await searchCatalogue(asked, size);
  const rows = await db.product.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visible.products(actor)] },
    relationLoadStrategy: "join",
    // The cost is not read at all for those who may not see it, so that it cannot slip out.
    select: { ...columns, unitCost: can(actor, "material.seeCost", {}) },
  });
  const byId = new Map(
    rows.map(({ category, unitCost, ...row }): [string, ProductRow] => [
      row.id,
      {
        ...row,
        category: category?.name ?? "",
        unitPrice: unitPrice(row.unitPrice),
        ...(unitCost === undefined ? {} : { unitCost: unitPrice(unitCost) }),
      },
    ]),
  );
  return { ...page, rows: ids.flatMap((id) => byId.get(id) ?? []) };
}
