import type { Actor } from "#access/actor.ts";
import { addReceipt } from "#features/expenses/commands/add-receipt.ts";
import { db } from "#server/db.ts";
import { type StoredFile, storeFile } from "#server/uploads.ts";
import { valueFrom } from "./cast.ts";
import { picture } from "./files.ts";
import { fridayEvening } from "./work.ts";

/** A picture of a receipt in the store. */
export async function storedReceipt(name = "receipt.png"): Promise<StoredFile> {
  const answer = await storeFile({ name, bytes: await picture("png") }, fridayEvening, "refuse", "receipts");
  if ("kind" in answer) throw new Error(`refused: ${answer.message}`);
  return answer;
}

/** The id of a receipt that somebody put on their expense. */
export async function receiptOn(actor: Actor, expenseId: string, given?: StoredFile): Promise<string> {
  const file = given ?? (await storedReceipt());
  valueFrom(await addReceipt.execute(actor, { expenseId }, { now: fridayEvening, files: [file] }));
  return (await db.receipt.findUniqueOrThrow({ where: { storageKey: file.storageKey } })).id;
}
