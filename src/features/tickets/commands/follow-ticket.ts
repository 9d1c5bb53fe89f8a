import "server-only";
import { command } from "#server/command.ts";
import { followTicketInput } from "../model/follow.ts";
import { lockTicket } from "../records.ts";

/** Somebody wants to hear of every change of a ticket. Following twice is following. */
export const followTicket = command({
  name: "ticket.follow",
  input: followTicketInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, subject: ticket }) => {
    await tx.ticketFollower.createMany({
      data: { ticketId: ticket.id, personId: actor.id, createdAt: now },
      skipDuplicates: true,
    });
    return {
      value: { number: ticket.number },
      about: { type: "ticket", id: ticket.id },
      change: { number: ticket.number },
    };
  },
});
