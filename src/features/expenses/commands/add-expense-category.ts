import "server-only";
import { command } from "#server/command.ts";
import { checkedCategory } from "../category-records.ts";
import { addExpenseCategoryInput } from "../model/expense-settings.ts";
import { lockExpenseSettings } from "../settings-records.ts";

/** The administrator adds a category of expenses with its rule. */
export const addExpenseCategory = command({
  name: "expenseCategory.add",
  input: addExpenseCategoryInput,
  subject: async ({ tx }) => {
    await lockExpenseSettings(tx);
    return {};
  },
  run: async ({ tx, actor, input }) => {
    const columns = await checkedCategory(tx, input, actor.desk);
    const last = await tx.expenseCategory.aggregate({ _max: { sort: true } });
    const { id } = await tx.expenseCategory.create({
      data: { ...columns, sort: (last._max.sort ?? 0) + 1 },
      select: { id: true },
    });
    return { value: { id }, about: { type: "expenseCategory", id }, change: { ...columns } };
  },
});
