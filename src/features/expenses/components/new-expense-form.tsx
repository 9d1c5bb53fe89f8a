"use client";

import type { Option } from "#ui/forms/choice.tsx";
import { Combobox } from "#ui/forms/combobox.tsx";
import { Field } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { addExpenseToReportAction } from "../actions.ts";
import { ExpenseFields } from "./expense-fields.tsx";
import { type ExpenseSurroundings, expenseGroup } from "./expense-form.tsx";
import { ReceiptsField } from "./receipts-field.tsx";

/** Writes an expense down for a ticket, a customer, or the organization itself. */
export function NewExpenseForm({ customers, ...fields }: ExpenseSurroundings & { customers: readonly Option[] }) {
  return (
    <ActionForm
      action={addExpenseToReportAction}
      submit="Add expense"
      sending="Adding…"
      label="Expense"
      draft="expense"
      className={expenseGroup}
    >
      <ReceiptsField />
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
