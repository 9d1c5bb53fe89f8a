import "server-only";
import { missing, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { objectionToLockedReport } from "../model/expense-report.ts";
import { daysToRestoreReceipt, oneReceiptInput } from "../model/receipt.ts";
import { lockOwnReceipt } from "../receipt-records.ts";
import { touchReport } from "../report-records.ts";

/** A receipt that was taken off its expense is brought back while the report is open. */
export const restoreReceipt = command({
  name: "receipt.restore",
  input: oneReceiptInput,
  subject: ({ tx, actor, input }) => lockOwnReceipt(tx, actor, input.receiptId),
  run: async ({ tx, actor, now, subject: { receipt, ...expense } }) => {
    stopIf(objectionToLockedReport(expense.report.facts, actor.desk.locale));
    if (!receipt.removedAt) throw new Refused(missing);
    if (now.getTime() - receipt.removedAt.getTime() > daysToRestoreReceipt * 86_400_000) {
      refuse(
        "rule",
        `“${receipt.name}” was removed more than ${daysToRestoreReceipt} days ago and cannot be brought back.`,
      );
    }
    await tx.receipt.update({ where: { id: receipt.id }, data: { removedAt: null }, select: { id: true } });
    await touchReport(tx, expense.report.id);
    return {
      value: { receiptId: receipt.id },
      about: { type: "expense", id: expense.id, ...(expense.ticketId ? { ticketId: expense.ticketId } : {}) },
      change: { name: expense.categoryName, receipt: receipt.name },
    };
  },
});
