import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { missing, objectionAt, Refused } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import type { StoredFile } from "#server/uploads.ts";
import { mostReceipts } from "./model/receipt.ts";
import { lockOwnExpense } from "./records.ts";

/** Names stored files as receipts of an expense that is locked, in the transaction that brings them. */
export async function putReceipts(
  { tx, actor, now, files }: { tx: Tx; actor: Actor; now: Date; files: readonly StoredFile[] },
  expenseId: string,
): Promise<void> {
  if (files.length === 0) return;
  const there = await tx.receipt.count({ where: { expenseId, removedAt: null } });
  if (there + files.length > mostReceipts) {
    throw new Refused(objectionAt("files", `An expense has at most ${mostReceipts} receipts: ${there} are there.`));
  }
  await tx.receipt.createMany({
    data: files.map((file) => ({ ...file, expenseId, createdById: actor.id, createdAt: now })),
  });
}

/** One's own receipt with its expense and report locked; refuses as missing what is not one's own. */
export async function lockOwnReceipt(tx: Tx, actor: Actor, receiptId: string) {
  const where = { AND: [{ id: receiptId }, visible.receipts(actor)] };
  const found = await tx.receipt.findFirst({ where, select: { expenseId: true } });
  if (!found) throw new Refused(missing);
  const expense = await lockOwnExpense(tx, actor, found.expenseId);
  const receipt = await tx.receipt.findUnique({
    where: { id: receiptId },
    select: { id: true, name: true, removedAt: true },
  });
  if (!receipt) throw new Refused(missing);
  return { ...expense, receipt };
}
