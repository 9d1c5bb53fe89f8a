import type { Actor } from "#access/actor.ts";
import { dayAt } from "#kernel/calendar.ts";
import { expenseHabits, storedExpenseStart } from "../model/expense-start.ts";
import { expenseChoices } from "../queries/expense-choices.ts";
import type { ExpenseLine } from "../queries/expense-lines.ts";
import { likelyCustomers } from "../queries/likely-customers.ts";
import { AmendExpenseForm } from "./expense-form.tsx";

/** The form that corrects an expense, with what it already has among the choices. */
export async function AmendExpense({ actor, expense }: { actor: Actor; expense: ExpenseLine }) {
  const today = dayAt(new Date(), actor.timeZone);
  const { id, version, categoryId, paymentTypeId, vehicleKindId, ticket, customerId, customerName } = expense;
  const [choices, likely] = await Promise.all([
    expenseChoices(actor, today, { categoryId, paymentTypeId, vehicleKindId }),
    likelyCustomers(actor),
  ]);
  // A ticket says the customer; another one is chosen only without it.
  const chosen = ticket ? null : customerId;
  const isMissing = chosen !== null && !likely.some(({ value }) => value === chosen);
  const customers = [...(isMissing ? [{ value: chosen, label: customerName ?? "" }] : []), ...likely];
  return (
    <AmendExpenseForm
      expenseId={id}
      version={version}
      hasReceipt={expense.receipts > 0}
      choices={choices}
      purpose={{ customers, ticketNumber: ticket?.number ?? "", customerId: chosen ?? "" }}
      today={today}
      habits={expenseHabits(actor.desk)}
      start={storedExpenseStart(expense, actor.desk)}
    />
  );
}
