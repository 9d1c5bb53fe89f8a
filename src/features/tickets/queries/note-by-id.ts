import "server-only";
import { z } from "zod";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** A note as its form of correction shows it. */
export interface NoteToEdit {
  readonly id: string;
  readonly number: string;
  readonly ticketId: string;
  readonly version: number;
  readonly visibility: "internal" | "customer";
  readonly title: string;
  readonly body: string;
  readonly type: { readonly id: string; readonly name: string } | null;
}

/** A note that the actor may correct; undefined for any other. */
export async function noteToEdit(actor: Actor, id: string): Promise<NoteToEdit | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db.ticketNote.findFirst({
    where: { AND: [{ id, isLocked: false, senderName: "" }, visible.notes(actor)] },
    select: {
      id: true,
      ticketId: true,
      version: true,
      visibility: true,
      title: true,
      body: true,
      authorId: true,
      noteType: { select: { id: true, name: true } },
      ticket: { select: { number: true } },
    },
  });
  if (!row || !can(actor, "note.edit", { ownerId: row.authorId ?? "" })) return undefined;
  const { authorId: _, noteType: type, ticket, ...note } = row;
  return { ...note, type, number: ticket.number };
}
