import "server-only";
import { command } from "#server/command.ts";
import { addExpenseInput } from "../model/expense.ts";
import { writeExpense } from "../new-expense-records.ts";

/** Somebody spent money or drove: it lands by itself on their expense report of that day's period. */
export const addExpense = command({
  name: "expense.add",
  input: addExpenseInput,
  takesFiles: "receipts",
  subject: async ({ actor }) => ({ ownerId: actor.id }),
  run: writeExpense,
});
