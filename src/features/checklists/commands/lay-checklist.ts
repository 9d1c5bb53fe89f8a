import "server-only";
import { lockTicket, touchTicket } from "#features/tickets/records.ts";
import { refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { layChecklistInput, objectionToLength } from "../model/checklist-input.ts";
import { appendItems } from "../records.ts";

/** A checklist that the administrator keeps is laid on a ticket, behind what is there. */
export const layChecklist = command({
  name: "checklist.lay",
  input: layChecklistInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, input, subject: ticket }) => {
    const template = await tx.checklistTemplate.findUnique({
      where: { id: input.templateId },
      include: { items: { orderBy: { position: "asc" } } },
    });
    if (!template?.isActive) {
      refuse("rule", "Choose one of the checklists.", { templateId: "Choose one of the checklists." });
    }
    const has = await tx.checklistItem.count({ where: { ticketId: ticket.id } });
    stopIf(objectionToLength(has, template.items.length, "templateId"));
    await appendItems(tx, ticket.id, template.items);
    await touchTicket(tx, ticket.id, now, `${actor.name} laid the checklist ${template.name} on it`);
    return {
      value: { count: template.items.length },
      about: { type: "ticket", id: ticket.id, ticketId: ticket.id },
      change: { name: template.name, count: template.items.length },
    };
  },
});
