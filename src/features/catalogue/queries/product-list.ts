import "server-only";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** A product as the catalogue shows it. */
export interface ProductRow {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly unitPrice: UnitPrice;
  readonly isActive: boolean;
  readonly version: number;
  /** There only for those who may see cost. */
  readonly unitCost?: UnitPrice;
}

/** One page of the catalogue. */
export interface ProductPage {
  readonly rows: readonly ProductRow[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

const pageSize = 50;
const columns = {
  id: true,
  sku: true,
  name: true,
  unit: true,
  unitPrice: true,
  isActive: true,
  version: true,
} as const;

function rowOf({
  unitCost,
  ...row
}: Omit<ProductRow, "unitPrice" | "unitCost"> & { unitPrice: number; unitCost?: number }): ProductRow {
  return {
    ...row,
    unitPrice: unitPrice(row.unitPrice),
    ...(unitCost === undefined ? {} : { unitCost: unitPrice(unitCost) }),
  };
}

/** The products whose name or SKU contains a text, by name; those no longer sold only when asked for. */
export async function productList(
  actor: Actor,
  asked: { readonly text: string; readonly withInactive: boolean; readonly page: number },
): Promise<ProductPage> {
  const pattern = asked.text
    .trim()
    .slice(0, 100)
    .replaceAll(/[\\%_]/g, "\\$&");
  const where = {
    AND: [
      visible.products(actor),
      asked.withInactive ? {} : { isActive: true },
      pattern === ""
        ? {}
        : {
            OR: [
              { name: { contains: pattern, mode: "insensitive" as const } },
              { sku: { contains: pattern, mode: "insensitive" as const } },
            ],
          },
    ],
  };
  const count = await db.product.count({ where });
  const pages = Math.max(1, Math.ceil(count / pageSize));
  const page = Math.min(Math.max(1, asked.page), pages);
  const rows = await db.product.findMany({
    where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: { ...columns, unitCost: can(actor, "material.seeCost", {}) },
  });
  return { rows: rows.map(rowOf), count, page, pages };
}

/** One product of the catalogue, as far as the actor may see it. */
export async function productById(actor: Actor, id: string): Promise<ProductRow | undefined> {
  const row = await db.product.findFirst({
    where: { AND: [{ id }, visible.products(actor)] },
    select: { ...columns, unitCost: can(actor, "material.seeCost", {}) },
  });
  return row ? rowOf(row) : undefined;
}
