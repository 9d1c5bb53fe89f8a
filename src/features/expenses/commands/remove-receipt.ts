import "server-only";
import { missing, Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { objectionToLockedReport } from "../model/expense-report.ts";
import { oneReceiptInput } from "../model/receipt.ts";
import { lockOwnReceipt } from "../receipt-records.ts";
import { touchReport } from "../report-records.ts";

/** A receipt is taken off its expense while the report is open; for a while it can be brought back. */
export const removeReceipt = command({
  name: "receipt.remove",
  input: oneReceiptInput,
  subject: ({ tx, actor, input }) => lockOwnReceipt(tx, actor, input.receiptId),
  run: async ({ tx, actor, now, subject: { receipt, ...expense } }) => {
    stopIf(objectionToLockedReport(expense.report.facts, actor.desk.locale));
    if (receipt.removedAt) throw new Refused(missing);
    await tx.receipt.update({ where: { id: receipt.id }, data: { removedAt: now }, select: { id: true } });
    await touchReport(tx, expense.report.id);
    return {
      value: { receiptId: receipt.id },
      about: { type: "expense", id: expense.id, ...(expense.ticketId ? { ticketId: expense.ticketId } : {}) },
      change: { name: expense.categoryName, receipt: receipt.name },
    };
  },
});
