import "server-only";
import { objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { objectionToLockedReport } from "../model/expense-report.ts";
import { addReceiptInput } from "../model/receipt.ts";
import { putReceipts } from "../receipt-records.ts";
import { lockOwnExpense } from "../records.ts";
import { touchReport } from "../report-records.ts";

/** Pictures or documents that prove an expense are put on it, while its report is open. */
export const addReceipt = command({
  name: "receipt.add",
  input: addReceiptInput,
  takesFiles: "receipts",
  subject: ({ tx, actor, input }) => lockOwnExpense(tx, actor, input.expenseId),
  run: async ({ tx, actor, now, files, subject: expense }) => {
    stopIf(objectionToLockedReport(expense.report.facts, actor.desk.locale));
    if (files.length === 0) throw new Refused(objectionAt("files", "Choose a picture or a PDF first."));
    await putReceipts({ tx, actor, now, files }, expense.id);
    await touchReport(tx, expense.report.id);
    return {
      value: { expenseId: expense.id, receipts: files.length },
      about: { type: "expense", id: expense.id, ...(expense.ticketId ? { ticketId: expense.ticketId } : {}) },
      change: { name: expense.categoryName, names: files.map(({ name }) => name).join(", ") },
    };
  },
});
