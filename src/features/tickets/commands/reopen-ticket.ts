import "server-only";
import { dueInRecord } from "#features/sla/records.ts";
import { step } from "#kernel/machine.ts";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { reopenTicketInput } from "../model/ticket-edit.ts";
import { ticketMachine } from "../model/ticket-status.ts";
import { lockTicket, statusOfStage, updateTicket } from "../records.ts";

/** A completed ticket needs work again. */
export const reopenTicket = command({
  name: "ticket.reopen",
  input: reopenTicketInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, subject: ticket }) => {
    const stage = step(ticketMachine, ticket.status.stage, "reopen");
    if (!stage) refuse("conflict", "The ticket is open already.");
    if (ticket.mergedInto) {
      const { number } = ticket.mergedInto;
      refuse("rule", `${ticket.number} was merged into ${number}, and a merge cannot be undone. Work on ${number}.`);
    }
    const status = await statusOfStage(tx, stage);
    const due = await updateTicket(
      tx,
      ticket.id,
      now,
      `${actor.name} reopened it`,
      {
        statusId: status.id,
        isOpen: true,
        completedAt: null,
        completedById: null,
      },
      actor,
    );
    return {
      value: { number: ticket.number },
      about: { type: "ticket", id: ticket.id, ticketId: ticket.id },
      change: { status: { from: ticket.status.name, to: status.name }, ...dueInRecord(due, actor.desk.timeZone) },
    };
  },
});
