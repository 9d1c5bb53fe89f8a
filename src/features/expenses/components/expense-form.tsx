"use client";

import type { Option } from "#ui/forms/choice.tsx";
import { Combobox } from "#ui/forms/combobox.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { addExpenseAction, addExpenseToReportAction, amendExpenseAction, removeExpenseAction } from "../actions.ts";
import type { CategoryOption } from "./category-field.tsx";
import { ExpenseFields, type ExpenseHabits, type ExpenseStart } from "./expense-fields.tsx";

interface Surroundings {
  readonly categories: readonly CategoryOption[];
  readonly today: string;
  readonly habits: ExpenseHabits;
  readonly start: ExpenseStart;
}

const group = "group/expense grid gap-3";

/** Writes an expense down on a ticket, whose customer it is then for. */
export function TicketExpenseForm({ ticketId, ...fields }: Surroundings & { ticketId: string }) {
  return (
    <ActionForm
      action={addExpenseAction}
      submit="Add expense"
      sending="Adding…"
      draft={`expense-${ticketId}`}
      label="Expense"
      className={group}
      aside={<span className="text-muted text-xs">It lands on your expense report by itself. Nobody is mailed.</span>}
    >
      <Hidden name="ticketId" value={ticketId} />
      <ExpenseFields {...fields} />
    </ActionForm>
  );
}

/** Writes an expense down for a ticket, a customer, or the organization itself. */
export function NewExpenseForm({ customers, ...fields }: Surroundings & { customers: readonly Option[] }) {
  return (
    <ActionForm
      action={addExpenseToReportAction}
      submit="Add expense"
      sending="Adding…"
      label="Expense"
      className={group}
    >
      <ExpenseFields {...fields} />
      <div className="flex flex-wrap items-start gap-3">
        <Field
          name="ticketNumber"
          label="Ticket"
          width="half"
          placeholder="T20261122.0007"
          hint="Its customer is then the customer."
          maxLength={40}
          spellCheck={false}
        />
        <Combobox
          name="customerId"
          label="Customer"
          width="half"
          options={customers}
          source="/api/search/customers"
          empty="None: for ourselves"
        />
      </div>
    </ActionForm>
  );
}

/** Corrects an expense. */
export function AmendExpenseForm({
  expenseId,
  version,
  ...fields
}: Surroundings & { expenseId: string; version: number }) {
  return (
    <ActionForm action={amendExpenseAction} submit="Save" label="Expense" className={group}>
      <Hidden name="expenseId" value={expenseId} />
      <Hidden name="version" value={version} />
      <ExpenseFields {...fields} />
    </ActionForm>
  );
}

/** Takes an expense back that was written down by mistake. */
export function RemoveExpenseForm({ expenseId, version }: { expenseId: string; version: number }) {
  return (
    <ActionForm
      action={removeExpenseAction}
      submit="Remove the expense"
      sending="Removing…"
      look="danger"
      guard={false}
      label="Remove"
    >
      <Hidden name="expenseId" value={expenseId} />
      <Hidden name="version" value={version} />
    </ActionForm>
  );
}
