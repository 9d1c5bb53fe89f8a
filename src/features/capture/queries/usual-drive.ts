import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { type CategoryChoice, expenseCategories } from "#features/expenses/queries/expense-categories.ts";
import { db } from "#server/db.ts";

/** How somebody usually writes a drive down: the kind of expense, and where they set out. */
export interface UsualDrive {
  /** Undefined when there are several kinds and none was used yet: nobody can know which is meant. */
  readonly category: CategoryChoice | undefined;
  readonly from: string;
}

/** What the last drive says about the next one; the organization's own door when there was none. */
export async function usualDrive(actor: Actor): Promise<UsualDrive> {
  const [categories, last] = await Promise.all([
    expenseCategories(actor),
    db.expense.findFirst({
      where: { AND: [{ personId: actor.id, distance: { not: null }, origin: { not: "" } }, visible.expenses(actor)] },
      orderBy: [{ spentOn: "desc" }, { createdAt: "desc" }],
      select: { origin: true, categoryId: true },
    }),
  ]);
  const kinds = categories.filter(({ isMileage }) => isMileage);
  return {
    category: kinds.find(({ id }) => id === last?.categoryId) ?? (kinds.length === 1 ? kinds[0] : undefined),
    from: last?.origin ?? actor.desk.organizationName,
  };
}
