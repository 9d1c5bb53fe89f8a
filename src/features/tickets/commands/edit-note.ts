import "server-only";
import { Refused, refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { editNoteInput } from "../model/note.ts";
import { answerCustomer, callMentioned, checkNoteTitle, lockNote, pickedNoteType } from "../note-records.ts";
import { touchTicket } from "../records.ts";

const audienceWords = { internal: "internal", customer: "visible to the customer" } as const;

/** What is written on a ticket is corrected; what it said before stays in the record. */
export const editNote = command({
  name: "note.edit",
  input: editNoteInput,
  subject: ({ tx, actor, input }) => lockNote(tx, actor, input.id),
  run: async ({ tx, actor, now, input, subject: note }) => {
    if (note.isLocked) refuse("rule", "Tallydesk wrote this note: it stays as it is.");
    if (note.senderName !== "") refuse("rule", "A mail brought this note: it stays as it was written.");
    if (note.version !== input.version) throw new Refused(conflict(note));
    await checkNoteTitle(tx, note.ticketId, input.title);
    const type = await pickedNoteType(tx, input.noteTypeId, note.noteTypeId);
    const { visibility, title, body } = input;
    await tx.ticketNote.update({
      where: { id: note.id },
      data: {
        visibility,
        title,
        body,
        noteTypeId: type?.id ?? null,
        editedAt: now,
        version: { increment: 1 },
        attachments: { updateMany: { where: {}, data: { visibility } } },
      },
      select: { id: true },
    });
    await callMentioned(tx, actor, now, { ...note.ticket, id: note.ticketId }, body, note.body);
    // What the customer can read from now on is an answer, too.
    const isPublished = note.visibility === "internal" && visibility === "customer";
    if (isPublished && note.ticket.isOpen) await answerCustomer(tx, actor, now, { ...note.ticket, id: note.ticketId });
    await touchTicket(tx, note.ticketId, now, `${actor.name} corrected a note`);
    const changed = (from: string, to: string) => (from === to ? {} : { from, to });
    const change = {
      note: changed(note.body, body),
      title: changed(note.title, title),
      audience: changed(audienceWords[note.visibility], audienceWords[visibility]),
    };
    return {
      value: { id: note.id, number: note.ticket.number },
      about: { type: "note", id: note.id, ticketId: note.ticketId },
      change: Object.fromEntries(Object.entries(change).filter(([, one]) => "to" in one)),
    };
  },
});

function conflict(note: Awaited<ReturnType<typeof lockNote>>) {
  const { body, title, visibility, noteTypeId, version } = note;
  return {
    kind: "conflict",
    message:
      "Somebody else corrected this note meanwhile. What it says now stands below yours; save again to replace it.",
    theirs: { body, title, visibility, noteTypeId: noteTypeId ?? "", version: String(version) },
  } as const;
}
