import "server-only";
import { command } from "#server/command.ts";
import { followTicketInput } from "../model/follow.ts";
import { lockTicket } from "../records.ts";

/** Somebody has heard enough of a ticket. */
export const unfollowTicket = command({
  name: "ticket.unfollow",
  input: followTicketInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, subject: ticket }) => {
    await tx.ticketFollower.deleteMany({ where: { ticketId: ticket.id, personId: actor.id } });
    return {
      value: { number: ticket.number },
      about: { type: "ticket", id: ticket.id },
      change: { number: ticket.number },
    };
  },
});
