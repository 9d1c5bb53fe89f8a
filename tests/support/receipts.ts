import type { Actor } from "#access/actor.ts";
import { addReceipt } from "#features/expenses/commands/add-receipt.ts";
import { db } from "#server/db.ts";
import { type StoredFile, storeFile } from "#server/uploads.ts";
import { valueFrom } from "./cast.ts";
import { picture } from "./files.ts";
import { fridayEvening } from "./work.ts";

/** A picture of a receipt in the store. */
export async function storedReceipt(name = "receipt.png"): Promise<StoredFile> {
  return await inStore(name, await picture("png"));
}

/** A document that is a receipt, in the store; no page shows it as a picture. */
export const storedDocument = () => inStore("receipt.pdf", Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"));

async function inStore(name: string, bytes: Uint8Array): Promise<StoredFile> {
  const answer = await storeFile({ name, bytes }, fridayEvening, "refuse", "receipts");
  if ("kind" in answer) throw new Error(`refused: ${answer.message}`);
  return answer;
}

/** The id of a receipt that somebody put on their expense. */
export async function receiptOn(actor: Actor, expenseId: string, given?: StoredFile): Promise<string> {
  const file = given ?? (await storedReceipt());
  valueFrom(await addReceipt.execute(actor, { expenseId }, { now: fridayEvening, files: [file] }));
  return (await db.receipt.findUniqueOrThrow({ where: { storageKey: file.storageKey } })).id;
}
