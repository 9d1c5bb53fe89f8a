import "server-only";
import { z } from "zod";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** Where a file lies and what it is called. */
export interface AttachedFile {
  readonly storageKey: string;
  readonly name: string;
  readonly mediaType: string;
  /** A picture that was drawn anew: a page may show it, and there is a small version. */
  readonly isPicture: boolean;
}

/** The file of an attachment, as far as the actor may see its ticket. */
export async function attachmentById(actor: Actor, id: string): Promise<AttachedFile | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db.attachment.findFirst({
    where: { AND: [{ id }, visible.attachments(actor)] },
    select: { storageKey: true, name: true, mediaType: true, width: true },
  });
  if (!row) return undefined;
  const { width, ...file } = row;
  return { ...file, isPicture: width !== null };
}
