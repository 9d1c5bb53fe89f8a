import "server-only";
import { touchTicket } from "#features/tickets/records.ts";
import { Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { amendChecklistInput } from "../model/checklist-input.ts";
import { lockItem } from "../records.ts";

/** An item is said in other words, or becomes important; whether it is done does not change. */
export const amendChecklist = command({
  name: "checklist.amend",
  input: amendChecklistInput,
  subject: ({ tx, actor, input }) => lockItem(tx, actor, input.itemId),
  run: async ({ tx, actor, now, input, subject: item }) => {
    const { text, isImportant } = input;
    if (input.version !== item.version) {
      throw new Refused({
        kind: "conflict",
        message: "This item was changed meanwhile. Both versions are shown; save again to keep yours.",
        theirs: { text: item.text, version: String(item.version) },
      });
    }
    await tx.checklistItem.update({
      where: { id: item.id },
      data: { text, isImportant, version: { increment: 1 } },
      select: { id: true },
    });
    await touchTicket(tx, item.ticketId, now, `${actor.name} changed the checklist: ${text}`);
    return {
      value: { number: item.ticket.number },
      about: { type: "checklistItem", id: item.id, ticketId: item.ticketId },
      change: {
        ...(text === item.text ? {} : { text: { from: item.text, to: text } }),
        ...(isImportant === item.isImportant ? {} : { important: { from: item.isImportant, to: isImportant } }),
      },
    };
  },
});
