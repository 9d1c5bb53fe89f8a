import "server-only";
import { systemActorId } from "#access/actor.ts";
import { touchTicket } from "#features/tickets/records.ts";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { checklistItemInput } from "../model/checklist-input.ts";
import { lockItem } from "../records.ts";

/** One thing is done; who did it when is kept. Ticking what somebody ticked already says who. */
export const tickChecklist = command({
  name: "checklist.tick",
  input: checklistItemInput,
  subject: ({ tx, actor, input }) => lockItem(tx, actor, input.itemId),
  run: async ({ tx, actor, now, subject: item }) => {
    if (item.doneBy) refuse("conflict", `${item.doneBy.name} has done this already.`);
    if (actor.id === systemActorId) refuse("rule", "Only people do what stands on a checklist.");
    await tx.checklistItem.update({
      where: { id: item.id },
      data: { doneAt: now, doneById: actor.id, version: { increment: 1 } },
      select: { id: true },
    });
    await touchTicket(tx, item.ticketId, now, `${actor.name} did: ${item.text}`);
    return {
      value: { id: item.id },
      about: { type: "checklistItem", id: item.id, ticketId: item.ticketId },
      change: { text: item.text },
    };
  },
});
