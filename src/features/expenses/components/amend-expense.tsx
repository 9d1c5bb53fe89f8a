import type { Actor } from "#access/actor.ts";
import { dayAt } from "#kernel/calendar.ts";
import { expenseHabits, storedExpenseStart } from "../model/expense-start.ts";
import { expenseCategories } from "../queries/expense-categories.ts";
import type { ExpenseLine } from "../queries/expense-lines.ts";
import { AmendExpenseForm } from "./expense-form.tsx";

/** The form that corrects an expense; its category stands at the rate of the day it was written for. */
export async function AmendExpense({ actor, expense }: { actor: Actor; expense: ExpenseLine }) {
  const categories = await expenseCategories(actor, expense.categoryId);
  const rateOfThen = expense.distanceRate;
  return (
    <AmendExpenseForm
      expenseId={expense.id}
      version={expense.version}
      categories={categories.map((one) =>
        one.id === expense.categoryId && rateOfThen !== null ? { ...one, distanceRate: rateOfThen } : one,
      )}
      today={dayAt(new Date(), actor.timeZone)}
      habits={expenseHabits(actor.desk)}
      start={storedExpenseStart(expense, actor.desk)}
    />
  );
}
