"use server";
import { action, actionForEach } from "#server/action.ts";
import { addExpense } from "./commands/add-expense.ts";
import { addExpenseCategory } from "./commands/add-expense-category.ts";
import { addPaymentType } from "./commands/add-payment-type.ts";
import { addReceipt } from "./commands/add-receipt.ts";
import { addVehicleKind } from "./commands/add-vehicle-kind.ts";
import { amendExpense } from "./commands/amend-expense.ts";
import { approveExpenseReport } from "./commands/approve-expense-report.ts";
import { editExpenseCategory } from "./commands/edit-expense-category.ts";
import { editExpenseReport } from "./commands/edit-expense-report.ts";
import { editPaymentType } from "./commands/edit-payment-type.ts";
import { editVehicleKind } from "./commands/edit-vehicle-kind.ts";
import { importExchangeRate } from "./commands/import-exchange-rate.ts";
import { payExpenseReport } from "./commands/pay-expense-report.ts";
import { recallExpenseReport } from "./commands/recall-expense-report.ts";
import { rejectExpenseReport } from "./commands/reject-expense-report.ts";
import { removeDistanceRate } from "./commands/remove-distance-rate.ts";
import { removeExchangeRate } from "./commands/remove-exchange-rate.ts";
import { removeExpense } from "./commands/remove-expense.ts";
import { removeReceipt } from "./commands/remove-receipt.ts";
import { restoreReceipt } from "./commands/restore-receipt.ts";
import { setDistanceRate } from "./commands/set-distance-rate.ts";
import { setExchangeRate } from "./commands/set-exchange-rate.ts";
import { submitExpenseReport } from "./commands/submit-expense-report.ts";

export const addExpenseCategoryAction = action(addExpenseCategory, () => ({ to: "/admin/expenses" }));
export const editExpenseCategoryAction = action(editExpenseCategory, () => ({ to: "/admin/expenses" }));
export const addPaymentTypeAction = action(addPaymentType, () => ({ to: "/admin/expenses/payment-types" }));
export const editPaymentTypeAction = action(editPaymentType, () => ({ to: "/admin/expenses/payment-types" }));
export const addVehicleKindAction = action(addVehicleKind, () => ({ to: "/admin/expenses/mileage" }));
export const editVehicleKindAction = action(editVehicleKind, () => ({ to: "/admin/expenses/mileage" }));
export const setDistanceRateAction = action(setDistanceRate, () => ({ message: "Rate saved." }));
export const removeDistanceRateAction = action(removeDistanceRate, () => ({ message: "Rate removed." }));
export const setExchangeRateAction = action(setExchangeRate, ({ currency }) => ({ message: `${currency} saved.` }));
export const removeExchangeRateAction = action(removeExchangeRate, () => ({ message: "Rate removed." }));
export const importExchangeRateAction = action(importExchangeRate, ({ rates }) => ({
  message: rates === 1 ? "1 rate imported." : `${rates} rates imported.`,
}));
export const addExpenseAction = action(addExpense, ({ name, amount }) => ({ message: `${name}, ${amount}, added.` }));
export const addDriveAction = action(addExpense, ({ id, purpose, amount }) => ({
  message: `Drive of today recorded: ${purpose}, ${amount}.`,
  undo: id,
}));
export const addExpenseToReportAction = action(addExpense, () => ({ to: "/expenses" }));
export const amendExpenseAction = action(amendExpense, (at) => ({
  to: at.number ? `/tickets/${at.number}` : "/expenses",
}));
export const removeExpenseAction = action(removeExpense, (at) => ({
  to: at.number ? `/tickets/${at.number}` : "/expenses",
}));
export const takeBackExpenseAction = action(removeExpense, ({ name }) => ({ message: `${name} taken back.` }));
export const addReceiptAction = action(addReceipt, ({ receipts }) => ({
  message: receipts === 1 ? "Receipt added." : `${receipts} receipts added.`,
}));
export const removeReceiptAction = action(removeReceipt, ({ receiptId }) => ({
  message: "Receipt removed.",
  undo: receiptId,
}));
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
