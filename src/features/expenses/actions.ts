"use server";
import { action } from "#server/action.ts";
import { addExpense } from "./commands/add-expense.ts";
import { amendExpense } from "./commands/amend-expense.ts";
import { approveExpenseReport } from "./commands/approve-expense-report.ts";
import { recallExpenseReport } from "./commands/recall-expense-report.ts";
import { rejectExpenseReport } from "./commands/reject-expense-report.ts";
import { removeExpense } from "./commands/remove-expense.ts";
import { submitExpenseReport } from "./commands/submit-expense-report.ts";

export const addExpenseAction = action(addExpense, ({ name, amount }) => ({ message: `${name}, ${amount}, added.` }));
export const addExpenseToReportAction = action(addExpense, () => ({ to: "/expenses" }));
export const amendExpenseAction = action(amendExpense, (at) => ({
  to: at.number ? `/tickets/${at.number}` : "/expenses",
}));
export const removeExpenseAction = action(removeExpense, (at) => ({
  to: at.number ? `/tickets/${at.number}` : "/expenses",
}));
export const submitExpenseReportAction = action(submitExpenseReport, () => ({ message: "Submitted." }));
export const recallExpenseReportAction = action(recallExpenseReport, () => ({ message: "Recalled." }));
export const approveExpenseReportAction = action(approveExpenseReport, ({ personName }) => ({
  message: `${personName}'s expenses approved.`,
}));
export const rejectExpenseReportAction = action(rejectExpenseReport, ({ personName }) => ({
  message: `${personName}'s expenses rejected.`,
}));
