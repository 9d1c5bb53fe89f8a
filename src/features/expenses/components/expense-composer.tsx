import type { Actor } from "#access/actor.ts";
import { dayAt } from "#kernel/calendar.ts";
import { expenseHabits, newExpenseStart } from "../model/expense-start.ts";
import { expenseChoices } from "../queries/expense-choices.ts";
import { ShownExpenseForm } from "./shown-expense-form.tsx";

/** The ticket's composer for what was driven or paid; a drive usually goes to the customer. */
export async function ExpenseComposer({
  actor,
  ticket,
}: {
  actor: Actor;
  ticket: { readonly id: string; readonly customer: { readonly name: string } };
}) {
  const today = dayAt(new Date(), actor.timeZone);
  const choices = await expenseChoices(actor, today);
  return (
    <ShownExpenseForm
      ticketId={ticket.id}
      choices={choices}
      today={today}
      habits={expenseHabits(actor.desk)}
      start={newExpenseStart(choices.categories[0]?.id, today, true, { destination: ticket.customer.name })}
    />
  );
}
