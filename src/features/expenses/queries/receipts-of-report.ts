import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { fileStore } from "#server/file-store.ts";

/** A receipt as it goes on paper: its picture where paper can show it, its name otherwise. */
export interface PaperReceipt {
  readonly expenseId: string;
  readonly name: string;
  readonly picture: { readonly bytes: Uint8Array; readonly width: number; readonly height: number } | undefined;
}

// More pictures than these would make a file that no mailbox takes; the rest stands there by name.
const mostPictures = 80;
const onPaper = new Set(["image/jpeg", "image/png"]);

/** The receipts of a report by expense, oldest first, with the bytes of their pictures, as far as the actor may see them. */
export async function receiptsOfReport(actor: Actor, reportId: string): Promise<PaperReceipt[]> {
  const rows = await db.receipt.findMany({
    where: { AND: [{ removedAt: null, expense: { reportId } }, visible.receipts(actor)] },
    orderBy: [{ expense: { spentOn: "asc" } }, { expense: { createdAt: "asc" } }, { createdAt: "asc" }, { id: "asc" }],
    select: { expenseId: true, name: true, mediaType: true, storageKey: true, width: true, height: true },
  });
  const store = await fileStore();
  const receipts: PaperReceipt[] = [];
  let pictures = 0;
  for (const { expenseId, name, mediaType, storageKey, width, height } of rows) {
    const isShown = onPaper.has(mediaType) && width !== null && height !== null && pictures < mostPictures;
    const bytes = isShown ? await store.get(storageKey) : undefined;
    if (bytes) pictures++;
    const picture = bytes && width !== null && height !== null ? { bytes, width, height } : undefined;
    receipts.push({ expenseId, name, picture });
  }
  return receipts;
}
