import "server-only";
import type { Tx } from "#server/db.ts";

/** Puts a sentence into a person's bell, in the transaction that causes it. */
export async function notify(tx: Tx, personId: string, sentence: string, href: string, now: Date): Promise<void> {
  await tx.notification.create({ data: { personId, sentence, href, createdAt: now }, select: { id: true } });
}
