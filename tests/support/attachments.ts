import type { Actor } from "#access/actor.ts";
import { addAttachment } from "#features/tickets/commands/add-attachment.ts";
import { db } from "#server/db.ts";
import type { StoredFile } from "#server/uploads.ts";
import { valueFrom } from "./cast.ts";
import { storedText } from "./files.ts";
import { sunday } from "./tickets.ts";

/** The id of a file that somebody attached to a ticket. */
export async function attachedFile(actor: Actor, ticketId: string, given?: StoredFile): Promise<string> {
  const file = given ?? (await storedText());
  const typed = { ticketId, visibility: "internal" };
  valueFrom(await addAttachment.execute(actor, typed, { now: sunday, files: [file] }));
  return (await db.attachment.findUniqueOrThrow({ where: { storageKey: file.storageKey } })).id;
}
