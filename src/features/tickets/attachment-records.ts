import "server-only";
import { type Actor, systemActorId } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import type { StoredFile } from "#server/uploads.ts";
import { technicianIdsOf } from "./records.ts";

/** What files are put on: a ticket, and a note of it when they came with one. */
export interface AttachedTo {
  readonly ticketId: string;
  readonly noteId?: string;
  readonly visibility: "internal" | "customer";
}

/** Names stored files as attachments of a ticket, in the transaction that brings them; contentIds are those of a mail's inline pictures, by storage key. */
export async function addAttachments(
  tx: Tx,
  actor: Actor,
  now: Date,
  to: AttachedTo,
  files: readonly StoredFile[],
  contentIds: Readonly<Record<string, string>> = {},
): Promise<void> {
  if (files.length === 0) return;
  await tx.attachment.createMany({
    data: files.map((file) => ({
      ...file,
      ticketId: to.ticketId,
      noteId: to.noteId ?? null,
      visibility: to.visibility,
      contentId: contentIds[file.storageKey] ?? null,
      createdById: actor.id === systemActorId ? null : actor.id,
      createdAt: now,
    })),
  });
}

/** An attachment as far as the actor may see its ticket, with that ticket locked until the command ends. */
export async function lockAttachment(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM ticket WHERE id = (SELECT ticket_id FROM attachment WHERE id = ${id}::uuid) FOR UPDATE`;
  const attachment = await tx.attachment.findFirst({
    where: { id, ticket: visible.tickets(actor) },
    select: {
      id: true,
      ticketId: true,
      name: true,
      removedAt: true,
      ticket: { select: { number: true, technicianId: true, additionalTechnicians: { select: { personId: true } } } },
    },
  });
  if (!attachment) throw new Refused(missing);
  return { ...attachment, number: attachment.ticket.number, technicianIds: technicianIdsOf(attachment.ticket) };
}
