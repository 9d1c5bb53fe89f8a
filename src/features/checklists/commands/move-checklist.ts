import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { announceChange } from "#server/happenings.ts";
import { moveChecklistInput } from "../model/checklist-input.ts";
import { lockItem } from "../records.ts";

/** An item takes another place on its list. */
export const moveChecklist = command({
  name: "checklist.move",
  input: moveChecklistInput,
  subject: ({ tx, actor, input }) => lockItem(tx, actor, input.itemId),
  run: async ({ tx, actor, input, subject: item }) => {
    const rows = await tx.checklistItem.findMany({
      where: { ticketId: item.ticketId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const others = rows.map(({ id }) => id).filter((id) => id !== item.id);
    const at = input.beforeId === null ? others.length : others.indexOf(input.beforeId);
    if (at < 0) refuse("conflict", "The list was changed meanwhile. Look again, then move it.");
    const order = others.toSpliced(at, 0, item.id);
    await tx.$executeRaw`
      UPDATE checklist_item SET position = place.at
        FROM unnest(${order}::uuid[]) WITH ORDINALITY AS place (id, at)
       WHERE checklist_item.id = place.id AND checklist_item.position <> place.at`;
    // Colleagues see the new order; the ticket's record has no line about it.
    await announceChange(tx, actor, { type: "ticket", id: item.ticketId, ticketId: item.ticketId });
    return {
      value: { id: item.id },
      about: { type: "checklistItem", id: item.id },
      change: { text: item.text, place: at + 1 },
    };
  },
});
