import "server-only";
import { touchTicket } from "#features/tickets/records.ts";
import { command } from "#server/command.ts";
import { checklistItemInput } from "../model/checklist-input.ts";
import { lockItem } from "../records.ts";

/** An item is taken off the list; the record keeps what it said. */
export const removeFromChecklist = command({
  name: "checklist.remove",
  input: checklistItemInput,
  subject: ({ tx, actor, input }) => lockItem(tx, actor, input.itemId),
  run: async ({ tx, actor, now, subject: item }) => {
    await tx.checklistItem.delete({ where: { id: item.id }, select: { id: true } });
    await touchTicket(tx, item.ticketId, now, `${actor.name} took off the checklist: ${item.text}`);
    return {
      value: { text: item.text },
      about: { type: "checklistItem", id: item.id, ticketId: item.ticketId },
      change: { text: item.text, doneBy: item.doneBy?.name ?? null },
    };
  },
});
