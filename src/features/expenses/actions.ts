"use server";
import { action, actionForEach } from "#server/action.ts";
import { addExpense } from "./commands/add-expense.ts";
import { addReceipt } from "./commands/add-receipt.ts";
import { amendExpense } from "./commands/amend-expense.ts";
import { approveExpenseReport } from "./commands/approve-expense-report.ts";
import { editExpenseReport } from "./commands/edit-expense-report.ts";
import { payExpenseReport } from "./commands/pay-expense-report.ts";
import { recallExpenseReport } from "./commands/recall-expense-report.ts";
import { rejectExpenseReport } from "./commands/reject-expense-report.ts";
import { removeExpense } from "./commands/remove-expense.ts";
import { removeReceipt } from "./commands/remove-receipt.ts";
import { restoreReceipt } from "./commands/restore-receipt.ts";
import { submitExpenseReport } from "./commands/submit-expense-report.ts";

export const addExpenseAction = action(addExpense, ({ name, amount }) => ({ message: `${name}, ${amount}, added.` }));
export const addExpenseToReportAction = action(addExpense, () => ({ to: "/expenses" }));
export const amendExpenseAction = action(amendExpense, (at) => ({
  to: at.number ? `/tickets/${at.number}` : "/expenses",
}));
export const removeExpenseAction = action(removeExpense, (at) => ({
  to: at.number ? `/tickets/${at.number}` : "/expenses",
}));
export const addReceiptAction = action(addReceipt, ({ receipts }) => ({
  message: receipts === 1 ? "Receipt added." : `${receipts} receipts added.`,
}));
export const removeReceiptAction = action(removeReceipt, () => ({ message: "Receipt removed." }));
export const restoreReceiptAction = action(restoreReceipt, () => ({ message: "Receipt brought back." }));
export const submitExpenseReportAction = action(submitExpenseReport, () => ({ message: "Submitted." }));
export const recallExpenseReportAction = action(recallExpenseReport, () => ({ message: "Recalled." }));
export const editExpenseReportAction = action(editExpenseReport, () => ({ message: "Saved." }));
export const approveExpenseReportAction = action(approveExpenseReport, () => ({ to: "/approvals" }));
export const approveExpenseReportsAction = actionForEach(approveExpenseReport, (reports) => ({
  message: `${reports.length} approved: ${reports.map(({ personName }) => personName).join(", ")}.`,
}));
export const rejectExpenseReportAction = action(rejectExpenseReport, () => ({ to: "/approvals" }));
export const payExpenseReportAction = action(payExpenseReport, ({ personName, period }) => ({
  message: `The expenses of ${personName}, ${period}, are paid.`,
}));
export const payExpenseReportsAction = actionForEach(payExpenseReport, (reports) => ({
  message: `${reports.length} marked as paid: ${[...new Set(reports.map(({ personName }) => personName))].join(", ")}.`,
}));
