"use client";

import { type ComponentProps, useState } from "react";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { addExpenseAction, amendExpenseAction, removeExpenseAction } from "../actions.ts";
import type { ExpenseStart } from "../model/expense-start.ts";
import type { ExpenseChoices } from "../queries/expense-choices.ts";
import { ExpenseFields } from "./expense-fields.tsx";
import type { ExpenseHabits } from "./expense-preview.ts";
import { PurposeFields } from "./purpose-fields.tsx";
import { ReceiptsField } from "./receipts-field.tsx";

/** What each form of an expense is given. */
export interface ExpenseSurroundings {
  readonly choices: ExpenseChoices;
  readonly today: string;
  readonly habits: ExpenseHabits;
  readonly start: ExpenseStart;
}

/** The classes of such a form: its fields look at what the chosen category is made of. */
export const expenseGroup = "group/expense grid gap-3";

/** Writes an expense down on a ticket, whose customer it is then for. */
export function TicketExpenseForm({
  ticketId,
  isDrive,
  ...fields
}: ExpenseSurroundings & { ticketId: string; isDrive: boolean }) {
  // What was reckoned while typing begins anew with the next expense.
  const [added, setAdded] = useState(0);
  const [hasReceipt, setReceipt] = useState(false);
  return (
    <ActionForm
      action={addExpenseAction}
      submit={isDrive ? "Add drive" : "Add expense"}
      sending="Adding…"
      draft={`${isDrive ? "drive" : "expense"}-${ticketId}`}
      label="Expense"
      onDone={() => setAdded((before) => before + 1)}
      className={expenseGroup}
      aside={<span className="text-muted text-xs">It lands on your expense report by itself. Nobody is mailed.</span>}
    >
      <Hidden name="ticketId" value={ticketId} />
      {!isDrive && <ReceiptsField label="Receipts" onReceipts={setReceipt} />}
      <ExpenseFields key={added} {...fields} hasReceipt={hasReceipt} />
    </ActionForm>
  );
}

/** Corrects an expense. */
export function AmendExpenseForm({
  expenseId,
  version,
  purpose,
  hasReceipt,
  ...fields
}: ExpenseSurroundings & {
  expenseId: string;
  version: number;
  hasReceipt: boolean;
  purpose: ComponentProps<typeof PurposeFields>;
}) {
  return (
    <ActionForm action={amendExpenseAction} submit="Save" label="Expense" className={expenseGroup}>
      <Hidden name="expenseId" value={expenseId} />
      <Hidden name="version" value={version} />
      <ExpenseFields {...fields} hasReceipt={hasReceipt} />
      <PurposeFields {...purpose} />
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
