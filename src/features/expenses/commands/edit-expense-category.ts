import "server-only";
import { refuseStale } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { checkedCategory } from "../category-records.ts";
import { editExpenseCategoryInput } from "../model/expense-settings.ts";
import { differences, found, lockExpenseSettings, refuseNothing } from "../settings-records.ts";

/** The administrator changes a category and its rule; expenses that are written down keep what was copied into them. */
export const editExpenseCategory = command({
  name: "expenseCategory.edit",
  input: editExpenseCategoryInput,
  subject: async ({ tx, input }) => {
    await lockExpenseSettings(tx);
    return { before: found(await tx.expenseCategory.findUnique({ where: { id: input.categoryId } })) };
  },
  run: async ({ tx, actor, input, subject: { before } }) => {
    const { categoryId: id, version, ...typed } = input;
    refuseStale(before, version);
    const columns = await checkedCategory(tx, typed, actor.desk, before);
    const change = differences(before, columns);
    refuseNothing(change);
    await tx.expenseCategory.update({
      where: { id },
      data: { ...columns, version: { increment: 1 } },
      select: { id: true },
    });
    return { value: { id }, about: { type: "expenseCategory", id }, change: { category: before.name, ...change } };
  },
});
