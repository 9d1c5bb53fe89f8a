import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { NewExpenseForm } from "#features/expenses/components/new-expense-form.tsx";
import { expenseHabits, newExpenseStart } from "#features/expenses/model/expense-start.ts";
import { expenseChoices } from "#features/expenses/queries/expense-choices.ts";
import { likelyCustomers } from "#features/expenses/queries/likely-customers.ts";
import { dayAt } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Add expense" };

/** An expense, for a ticket, a customer, or the organization itself. */
export default async function NewExpensePage() {
  const actor = await currentActor();
  if (!canEver(actor, "expense.add")) notFound();
  const today = dayAt(new Date(), actor.timeZone);
  const [choices, customers] = await Promise.all([expenseChoices(actor, today), likelyCustomers(actor)]);
  return (
    <>
      <PageHeader
        title="Add expense"
        meta="It lands on your report of that day by itself"
        back={{ href: "/expenses", label: "Expenses" }}
      />
      <PageBody narrow>
        <NewExpenseForm
          choices={choices}
          customers={customers}
          today={today}
          habits={expenseHabits(actor.desk)}
          start={newExpenseStart(choices.categories[0]?.id, today)}
        />
      </PageBody>
    </>
  );
}
