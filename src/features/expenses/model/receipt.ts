import { z } from "zod";

/** The most receipts of one expense. */
export const mostReceipts = 20;

/** How long a removed receipt can be brought back, in days; then its bytes are forgotten. */
export const daysToRestoreReceipt = 30;

/** Which expense receipts are put on; the files themselves come beside it. */
export const addReceiptInput = z.strictObject({ expenseId: z.uuid() });

/** Which receipt is taken off or brought back. */
export const oneReceiptInput = z.strictObject({ receiptId: z.uuid() });
