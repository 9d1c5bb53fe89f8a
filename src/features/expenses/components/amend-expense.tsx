import type { Actor } from "#access/actor.ts";
import { dayAt } from "#kernel/calendar.ts";
import { expenseHabits, storedExpenseStart } from "../model/expense-start.ts";
import { expenseChoices } from "../queries/expense-choices.ts";
import type { ExpenseLine } from "../queries/expense-lines.ts";
import { AmendExpenseForm } from "./expense-form.tsx";

/** The form that corrects an expense, with what it already has among the choices. */
export async function AmendExpense({ actor, expense }: { actor: Actor; expense: ExpenseLine }) {
  const today = dayAt(new Date(), actor.timeZone);
  const { id, version, categoryId, paymentTypeId, vehicleKindId } = expense;
  return (
    <AmendExpenseForm
      expenseId={id}
      version={version}
      choices={await expenseChoices(actor, today, { categoryId, paymentTypeId, vehicleKindId })}
      today={today}
      habits={expenseHabits(actor.desk)}
      start={storedExpenseStart(expense, actor.desk)}
    />
  );
}
