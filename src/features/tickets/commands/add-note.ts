import "server-only";
import { systemActorId } from "#access/actor.ts";
import { command } from "#server/command.ts";
import { addAttachments } from "../attachment-records.ts";
import { addNoteInput, hintOf } from "../model/note.ts";
import { mailNote } from "../note-mail-records.ts";
import { answerCustomer, callMentioned, checkNoteTitle, pickedNoteType } from "../note-records.ts";
import { lockTicket, touchTicket } from "../records.ts";

/** Something is written on a ticket, for colleagues only or for the customer too. Nobody is mailed but those chosen. */
export const addNote = command({
  name: "note.add",
  input: addNoteInput,
  takesFiles: "attachments",
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, input, files, subject: ticket }) => {
    const { visibility, title, body } = input;
    await checkNoteTitle(tx, ticket.id, title);
    const type = await pickedNoteType(tx, input.noteTypeId);
    const { id } = await tx.ticketNote.create({
      data: {
        ticketId: ticket.id,
        authorId: actor.id === systemActorId ? null : actor.id,
        noteTypeId: type?.id ?? null,
        visibility,
        title,
        body,
        createdAt: now,
      },
      select: { id: true },
    });
    await addAttachments(tx, actor, now, { ticketId: ticket.id, noteId: id, visibility }, files);
    const note = { ...ticket, id, ticketId: ticket.id, ticketTitle: ticket.title, title, body, visibility };
    const chosen = [...input.recipients, ...input.otherTo, ...input.otherCc, ...input.otherBcc];
    const { mailed, leftOut, recipients } = await mailNote(tx, actor, now, note, chosen);
    if (recipients.length > 0) {
      const kept = recipients.map((one) => ({ ...one }));
      await tx.ticketNote.update({ where: { id }, data: { recipients: kept }, select: { id: true } });
    }
    const called = await callMentioned(tx, actor, now, ticket, body);
    if (visibility === "customer" && ticket.isOpen) await answerCustomer(tx, actor, now, ticket);
    await touchTicket(tx, ticket.id, now, `${actor.name}: ${hintOf(title || body)}`);
    return {
      value: { id, number: ticket.number, mailed, leftOut, called },
      about: { type: "note", id, ticketId: ticket.id },
      change: {
        visibility,
        body: hintOf(body, 300),
        ...(files.length > 0 ? { files: files.map(({ name }) => name) } : {}),
        ...(recipients.length > 0 ? { mailed: recipients.map(({ name }) => name) } : {}),
      },
    };
  },
});
