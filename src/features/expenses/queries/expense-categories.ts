import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** A kind of expense as a picker offers it. */
export interface CategoryChoice {
  readonly id: string;
  readonly name: string;
  readonly isMileage: boolean;
  readonly distanceRate: UnitPrice;
}

/** The kinds of expenses in use, and the one that an expense already has. */
export const expenseCategories = cache(async (actor: Actor, alsoId?: string): Promise<CategoryChoice[]> => {
  const rows = await db.expenseCategory.findMany({
    where: {
      AND: [
        visible.expenseCategories(actor),
        alsoId === undefined ? { isActive: true } : { OR: [{ isActive: true }, { id: alsoId }] },
      ],
    },
    orderBy: [{ sort: "asc" }, { name: "asc" }],
    select: { id: true, name: true, isMileage: true, distanceRate: true },
  });
  return rows.map((row) => ({ ...row, distanceRate: unitPrice(row.distanceRate) }));
});
