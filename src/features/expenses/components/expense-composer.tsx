import type { Actor } from "#access/actor.ts";
import { dayAt } from "#kernel/calendar.ts";
import { expenseHabits, newExpenseStart } from "../model/expense-start.ts";
import { expenseChoices } from "../queries/expense-choices.ts";
import { type DriveTo, rememberedDrive } from "../queries/remembered-drive.ts";
import { ShownExpenseForm } from "./shown-expense-form.tsx";

/** The ticket's composer for what was driven or paid: how far it is to the customer is remembered. A drive begins with that, and is saved at once. */
export async function ExpenseComposer({
  actor,
  ticket,
  isDrive = false,
}: {
  actor: Actor;
  ticket: DriveTo & { readonly id: string };
  isDrive?: boolean;
}) {
  const today = dayAt(new Date(), actor.timeZone);
  const { customer, location } = ticket;
  const [choices, drive] = await Promise.all([
    expenseChoices(actor, today),
    rememberedDrive(actor, { customer, location }),
  ]);
  const mileage = choices.categories.find(({ kind }) => kind === "mileage");
  const category = isDrive && mileage ? mileage : choices.categories[0];
  return (
    <ShownExpenseForm
      key={isDrive ? "drive" : "expense"}
      ticketId={ticket.id}
      choices={choices}
      today={today}
      habits={expenseHabits(actor.desk)}
      start={newExpenseStart(category?.id, today, true, drive)}
      isDrive={isDrive}
    />
  );
}
