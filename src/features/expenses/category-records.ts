import "server-only";
import type { z } from "zod";
import type { Desk } from "#access/actor.ts";
import { inAnyCase } from "#kernel/search.ts";
import type { Tx } from "#server/db.ts";
import { type addExpenseCategoryInput, readCategory } from "./model/expense-settings.ts";
import type { ExpenseKind } from "./model/pricing.ts";
import type { Problems } from "./model/typed-figures.ts";
import { refuseTaken, stopAtProblems } from "./settings-records.ts";

/** What was typed about a category as its columns, after the rules that look at the others had their say. */
export async function checkedCategory(
  tx: Tx,
  typed: z.output<typeof addExpenseCategoryInput>,
  desk: Desk,
  before?: { readonly id: string; readonly kind: ExpenseKind; readonly isActive: boolean },
) {
  const problems: Problems = {};
  const columns = readCategory(typed, desk, problems);
  const others = before ? { NOT: { id: before.id } } : {};
  if (before && before.kind !== columns.kind && (await tx.expense.count({ where: { categoryId: before.id } })) > 0) {
    problems.kind = "Expenses of this category are written down already, so it stays what it is. Add another category.";
  }
  if (!columns.isActive && (await tx.expenseCategory.count({ where: { isActive: true, ...others } })) === 0) {
    problems.isActive = "At least one category stays active.";
  }
  const taxId = columns.taxCategoryId;
  if (taxId !== null && (await tx.taxCategory.count({ where: { id: taxId } })) === 0) {
    problems.taxCategoryId = "Choose one of the tax categories.";
  }
  stopAtProblems(problems);
  const name = inAnyCase(columns.name);
  refuseTaken((await tx.expenseCategory.count({ where: { name, ...others } })) > 0);
  return columns;
}
