import "server-only";
import { systemActorId } from "#access/actor.ts";
import { command } from "#server/command.ts";
import { addNoteInput, hintOf } from "../model/note.ts";
import { lockTicket, touchTicket } from "../records.ts";

/** Something is written on a ticket, for colleagues only or for the customer too. Nobody is mailed. */
export const addNote = command({
  name: "note.add",
  input: addNoteInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, input, subject: ticket }) => {
    const { id } = await tx.ticketNote.create({
      data: {
        ticketId: ticket.id,
        authorId: actor.id === systemActorId ? null : actor.id,
        visibility: input.visibility,
        body: input.body,
        createdAt: now,
      },
      select: { id: true },
    });
    await touchTicket(tx, ticket.id, now, `${actor.name}: ${hintOf(input.body)}`);
    return {
      value: { id, number: ticket.number },
      about: { type: "note", id, ticketId: ticket.id },
      change: { visibility: input.visibility, body: hintOf(input.body, 300) },
    };
  },
});
