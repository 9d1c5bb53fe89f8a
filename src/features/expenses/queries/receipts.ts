import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { sizeInWords } from "#kernel/file-limits.ts";
import { isId } from "#kernel/id.ts";
import { db } from "#server/db.ts";
import { daysToRestoreReceipt } from "../model/receipt.ts";

/** A receipt as it is shown beside its expense. */
export interface ReceiptShown {
  readonly id: string;
  readonly name: string;
  readonly size: string;
  /** A page may show it; a PDF is opened by itself. */
  readonly isPicture: boolean;
  readonly width: number | null;
  readonly height: number | null;
  /** It was taken off a short while ago and can be brought back. */
  readonly isRemoved: boolean;
}

/** The receipts of an expense, oldest first, as far as the actor may see its report. */
export const receiptsOfExpense = cache(async (actor: Actor, expenseId: string): Promise<ReceiptShown[]> => {
  const since = new Date(Date.now() - daysToRestoreReceipt * 86_400_000);
  const rows = await db.receipt.findMany({
    where: {
      AND: [{ expenseId, OR: [{ removedAt: null }, { removedAt: { gt: since } }] }, visible.receipts(actor)],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, bytes: true, width: true, height: true, removedAt: true },
  });
  return rows.map(({ bytes, removedAt, ...row }) => ({
    ...row,
    size: sizeInWords(bytes),
    isPicture: row.width !== null,
    isRemoved: removedAt !== null,
  }));
});

/** Where a receipt lies and what it is called, as far as the actor may see the report of its expense. */
export async function receiptById(actor: Actor, id: string) {
  if (!isId(id)) return undefined;
  const row = await db.receipt.findFirst({
    where: { AND: [{ id, removedAt: null }, visible.receipts(actor)] },
    select: { storageKey: true, name: true, mediaType: true, width: true },
  });
  if (!row) return undefined;
  const { width, ...file } = row;
  return { ...file, isPicture: width !== null };
}
