import "server-only";
import { type Actor, systemActorId } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { notify } from "#features/activity/records.ts";
import { answerSla } from "#features/sla/records.ts";
import { missing, objectionAt, Refused } from "#kernel/refusal.ts";
import { personColumns } from "#server/actor.ts";
import type { Tx } from "#server/db.ts";
import { mentionedIn } from "./model/mention.ts";
import { seeingTicket } from "./note-mail-records.ts";
import { technicianIdsOf } from "./records.ts";

/** Refuses a note without a title where the ticket's category asks for one. */
export async function checkNoteTitle(tx: Tx, ticketId: string, title: string): Promise<void> {
  if (title !== "") return;
  const asking = await tx.ticket.findFirst({
    where: { id: ticketId, category: { requiresNoteTitle: true } },
    select: { category: { select: { name: true } } },
  });
  if (!asking) return;
  throw new Refused(objectionAt("title", `Notes on tickets of the category ${asking.category?.name} need a title.`));
}

/** The note type that was picked, or the default one; those that Tallydesk itself writes are not for people. */
export async function pickedNoteType(tx: Tx, id: string | null, before: string | null = null) {
  if (id !== null && id === before) return { id };
  const type = await tx.noteType.findFirst({
    where: id === null ? { isDefault: true } : { id },
    select: { id: true, isActive: true, isSystem: true },
  });
  if (id === null) return type?.isActive ? { id: type.id } : undefined;
  if (!type?.isActive || type.isSystem) throw new Refused(objectionAt("noteTypeId", "Choose one of the note types."));
  return { id };
}

/** What the customer can read is an answer: the first one is noted on the ticket and on its clock. */
export async function answerCustomer(
  tx: Tx,
  actor: Actor,
  now: Date,
  ticket: { readonly id: string; readonly firstResponseAt: Date | null },
): Promise<void> {
  if (actor.id === systemActorId) return;
  if (ticket.firstResponseAt === null) {
    await tx.ticket.update({ where: { id: ticket.id }, data: { firstResponseAt: now }, select: { id: true } });
  }
  await answerSla(tx, ticket.id, now, actor);
}

/** Puts a sentence into the bell of everybody whom a note calls and who may open the ticket; answers their names. */
export async function callMentioned(
  tx: Tx,
  actor: Actor,
  now: Date,
  ticket: { readonly id: string; readonly number: string; readonly title: string },
  body: string,
  before = "",
): Promise<string[]> {
  if (!body.includes("@")) return [];
  const people = await tx.person.findMany({
    where: { isActive: true, id: { not: actor.id } },
    orderBy: { name: "asc" },
    select: personColumns,
  });
  const calledBefore = new Set(mentionedIn(before, people).map(({ id }) => id));
  const called = new Set(mentionedIn(body, people).map(({ id }) => id));
  const newly = people.filter(({ id }) => called.has(id) && !calledBefore.has(id));
  const seeing = await seeingTicket(tx, actor, ticket.id, newly);
  const reached = newly.filter(({ id }) => seeing.has(id));
  for (const { id } of reached) {
    await notify(
      tx,
      id,
      `${actor.name} mentioned you on ${ticket.number}: ${ticket.title}`,
      `/tickets/${ticket.number}`,
      now,
    );
  }
  return reached.map(({ name }) => name);
}

/** A note as far as the actor may see its ticket, with that ticket locked until the command ends. */
export async function lockNote(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM ticket WHERE id = (SELECT ticket_id FROM ticket_note WHERE id = ${id}::uuid) FOR UPDATE`;
  const note = await tx.ticketNote.findFirst({
    where: { AND: [{ id }, visible.notes(actor)] },
    select: {
      id: true,
      ticketId: true,
      authorId: true,
      noteTypeId: true,
      noteType: { select: { name: true } },
      visibility: true,
      title: true,
      body: true,
      isLocked: true,
      senderName: true,
      version: true,
      ticket: {
        select: {
          number: true,
          title: true,
          isOpen: true,
          firstResponseAt: true,
          technicianId: true,
          additionalTechnicians: { select: { personId: true } },
        },
      },
    },
  });
  if (!note) throw new Refused(missing);
  return { ...note, ownerId: note.authorId ?? "", technicianIds: technicianIdsOf(note.ticket) };
}
