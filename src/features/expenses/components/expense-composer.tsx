import type { Actor } from "#access/actor.ts";
import { dayAt } from "#kernel/calendar.ts";
import { expenseHabits, newExpenseStart } from "../model/expense-start.ts";
import { expenseCategories } from "../queries/expense-categories.ts";
import { ShownExpenseForm } from "./shown-expense-form.tsx";

/** The ticket's composer for what was driven or paid; a drive usually goes to the customer. */
export async function ExpenseComposer({
  actor,
  ticket,
}: {
  actor: Actor;
  ticket: { readonly id: string; readonly customer: { readonly name: string } };
}) {
  const categories = await expenseCategories(actor);
  const today = dayAt(new Date(), actor.timeZone);
  return (
    <ShownExpenseForm
      ticketId={ticket.id}
      categories={categories}
      today={today}
      habits={expenseHabits(actor.desk)}
      start={newExpenseStart(categories[0]?.id, today, ticket.customer.name)}
    />
  );
}
