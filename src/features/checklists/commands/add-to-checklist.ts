import "server-only";
import { lockTicket, touchTicket } from "#features/tickets/records.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { addToChecklistInput, objectionToLength } from "../model/checklist-input.ts";
import { appendItems } from "../records.ts";

/** Things to do are written on a ticket's checklist, as many as there are lines. */
export const addToChecklist = command({
  name: "checklist.add",
  input: addToChecklistInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, input, subject: ticket }) => {
    const items = input.lines;
    stopIf(objectionToLength(await tx.checklistItem.count({ where: { ticketId: ticket.id } }), items.length, "lines"));
    await appendItems(tx, ticket.id, items);
    const first = items[0]?.text ?? "";
    await touchTicket(tx, ticket.id, now, `${actor.name} added to the checklist: ${first}`);
    return {
      value: { count: items.length },
      about: { type: "ticket", id: ticket.id, ticketId: ticket.id },
      change: { items: items.map(({ text }) => text) },
    };
  },
});
