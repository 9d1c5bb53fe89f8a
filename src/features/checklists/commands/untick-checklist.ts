import "server-only";
import { touchTicket } from "#features/tickets/records.ts";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { checklistItemInput } from "../model/checklist-input.ts";
import { lockItem } from "../records.ts";

/** One thing is not done after all: said by whoever ticked it, or by those who have the right over others' ticks. */
export const untickChecklist = command({
  name: "checklist.untick",
  input: checklistItemInput,
  subject: async ({ tx, actor, input }) => {
    const item = await lockItem(tx, actor, input.itemId);
    const { doneBy } = item;
    if (doneBy && doneBy.id !== actor.id && actor.grants["checklist.untick"] === "own") {
      refuse("forbidden", `${doneBy.name} ticked this, so only ${doneBy.name} can take it back.`);
    }
    return { ...item, ownerId: doneBy?.id ?? actor.id };
  },
  run: async ({ tx, actor, now, subject: item }) => {
    if (!item.doneBy) refuse("conflict", "This is open already.");
    await tx.checklistItem.update({
      where: { id: item.id },
      data: { doneAt: null, doneById: null, version: { increment: 1 } },
      select: { id: true },
    });
    await touchTicket(tx, item.ticketId, now, `${actor.name} opened again: ${item.text}`);
    return {
      value: { id: item.id },
      about: { type: "checklistItem", id: item.id, ticketId: item.ticketId },
      change: { text: item.text, doneBy: item.doneBy.name },
    };
  },
});
