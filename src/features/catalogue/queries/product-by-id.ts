import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { type Thousandths, thousandths, type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { withCode } from "../catalogue-search.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A product as its page shows it. */
export interface ProductShown {
  readonly id: string;
  readonly version: number;
  readonly sku: string;
  readonly name: string;
  readonly kind: "product" | "service";
  readonly description: string;
  readonly category: Named | null;
  readonly manufacturer: string;
  readonly vendor: string;
  readonly barcode: string;
  readonly unit: string;
  readonly takesFractions: boolean;
  readonly unitPrice: UnitPrice;
  /** There only for those who may see cost. */
  readonly unitCost?: UnitPrice;
  readonly taxCategory: Named | null;
  readonly code: Named | null;
  readonly isSerialized: boolean;
  readonly isStocked: boolean;
  readonly reorderPoint: Thousandths;
  readonly reorderUpTo: Thousandths;
  readonly hasPicture: boolean;
  readonly isActive: boolean;
}

const named = { select: { id: true, name: true } } as const;

/** One product of the catalogue, as far as the actor may see it. */
export const productById = cache(async (actor: Actor, id: string): Promise<ProductShown | undefined> => {
  const row = await db.product.findFirst({
    where: { AND: [{ id }, visible.products(actor)] },
    relationLoadStrategy: "join",
    select: {
      id: true,
      version: true,
      sku: true,
      name: true,
      kind: true,
      description: true,
      category: named,
      manufacturer: true,
      vendor: true,
      barcode: true,
      unit: true,
      takesFractions: true,
      unitPrice: true,
      unitCost: can(actor, "material.seeCost", {}),
      taxCategory: named,
      code: named,
      isSerialized: true,
      isStocked: true,
      reorderPoint: true,
      reorderUpTo: true,
      pictureKey: true,
      isActive: true,
    },
  });
  if (!row) return undefined;
  const { unitCost, pictureKey, ...plain } = row;
  return {
    ...plain,
    unitPrice: unitPrice(row.unitPrice),
    reorderPoint: thousandths(row.reorderPoint),
    reorderUpTo: thousandths(row.reorderUpTo),
    hasPicture: pictureKey !== null,
    ...(unitCost === undefined ? {} : { unitCost: unitPrice(unitCost) }),
  };
});

/** The one product whose SKU or barcode was scanned or typed; undefined when none has it, or two have. */
export async function productOfCode(actor: Actor, code: string): Promise<string | undefined> {
  const ids = await withCode({ text: code, state: "all" });
  const seen = await db.product.findMany({
    where: { AND: [{ id: { in: ids } }, visible.products(actor)] },
    select: { id: true },
  });
  return seen.length === 1 ? seen[0]?.id : undefined;
}
