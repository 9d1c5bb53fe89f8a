import "server-only";
import { keptLayout, layoutFacts, layoutFields, layoutOf } from "#features/tickets/model/category-layout.ts";
import { missing, objectionAt, Refused, refuseStale, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import type { Tx } from "#server/db.ts";
import { layOutCategoryInput, objectionToLayout, typedLayout } from "../model/layout-input.ts";
import { layoutChoices } from "../queries/category-to-lay-out.ts";

/** An administrator decides which fields a category shows, asks for, and what they start with; tickets keep what they hold. */
export const layOutCategory = command({
  name: "list.layOut",
  input: layOutCategoryInput,
  subject: ({ tx, input }) => lockCategory(tx, input.id),
  run: async ({ tx, input, subject: category }) => {
    refuseStale({ name: `the layout of ${category.name}`, version: category.version }, input.version);
    const layout = typedLayout(input);
    stopIf(objectionToLayout(layout, await layoutChoices(tx)));
    const { startsTimer, showsTimeline, requiresNoteTitle, checklistId } = input;
    if (checklistId !== null) {
      const template = await tx.checklistTemplate.findUnique({
        where: { id: checklistId },
        select: { isActive: true },
      });
      if (!template?.isActive) stopIf(objectionAt("checklistId", "Choose one of the checklists."));
    }
    const decisions = { startsTimer, showsTimeline, requiresNoteTitle, checklistId };
    await tx.ticketCategory.update({
      where: { id: category.id },
      data: { ...decisions, fields: JSON.parse(JSON.stringify(keptLayout(layout))), version: { increment: 1 } },
      select: { id: true },
    });
    const before = layoutOf(category.fields);
    const inWords = ({ state, value }: { state: string; value?: string | undefined }) =>
      [state, value ?? ""].join(" ").trim();
    return {
      value: { id: category.id, name: category.name },
      about: { type: "listValue", id: category.id },
      change: {
        name: category.name,
        ...decisions,
        ...Object.fromEntries(
          layoutFields
            .filter((field) => inWords(before[field]) !== inWords(layout[field]))
            .map((field) => [layoutFacts[field].label, { from: inWords(before[field]), to: inWords(layout[field]) }]),
        ),
      },
    };
  },
});

async function lockCategory(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM ticket_category WHERE id = ${id}::uuid FOR UPDATE`;
  const category = await tx.ticketCategory.findUnique({
    where: { id },
    select: { id: true, name: true, version: true, fields: true },
  });
  if (!category) throw new Refused(missing);
  return category;
}
