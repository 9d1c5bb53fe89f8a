import "server-only";
import { command } from "#server/command.ts";
import { changeStatusInput } from "../model/ticket-edit.ts";
import { lockTicket } from "../records.ts";
import { moveToStatus } from "../status-records.ts";

/** A ticket moves to another status; leaving the fresh ones is the first answer the customer gets. */
export const changeStatus = command({
  name: "ticket.changeStatus",
  input: changeStatusInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, now, actor, input, subject: ticket }) => ({
    change: await moveToStatus({ tx, actor, now }, ticket, input),
    value: { number: ticket.number },
    about: { type: "ticket", id: ticket.id, ticketId: ticket.id },
  }),
});
