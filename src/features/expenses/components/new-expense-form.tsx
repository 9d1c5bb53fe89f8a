"use client";

import { useState } from "react";
import type { Option } from "#ui/forms/choice.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { addExpenseToReportAction } from "../actions.ts";
import { ExpenseFields } from "./expense-fields.tsx";
import { type ExpenseSurroundings, expenseGroup } from "./expense-form.tsx";
import { PurposeFields } from "./purpose-fields.tsx";
import { ReceiptsField } from "./receipts-field.tsx";
import { useRememberedDrive } from "./remembered-drive.ts";

/** Writes an expense down for a ticket, a customer, or the organization itself; how far it is there is remembered. */
export function NewExpenseForm({ customers, ...fields }: ExpenseSurroundings & { customers: readonly Option[] }) {
  const { drive, ask } = useRememberedDrive();
  const [hasReceipt, setReceipt] = useState(false);
  return (
    <ActionForm
      action={addExpenseToReportAction}
      submit="Add expense"
      sending="Adding…"
      label="Expense"
      draft="expense"
      className={expenseGroup}
    >
      <ReceiptsField onReceipts={setReceipt} />
      <PurposeFields customers={customers} onPurpose={ask} />
      <ExpenseFields {...fields} hasReceipt={hasReceipt} {...(drive ? { drive } : {})} />
    </ActionForm>
  );
}
