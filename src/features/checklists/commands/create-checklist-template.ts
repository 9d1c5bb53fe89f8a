import "server-only";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { createTemplateInput } from "../model/checklist-input.ts";
import { objectionToTemplateName, writeTemplateItems } from "../template-records.ts";

/** The administrator writes a checklist that can be laid on tickets. */
export const createChecklistTemplate = command({
  name: "checklistTemplate.create",
  input: createTemplateInput,
  subject: async () => ({}),
  run: async ({ tx, input }) => {
    stopIf(await objectionToTemplateName(tx, input.name));
    const { id } = await tx.checklistTemplate.create({ data: { name: input.name }, select: { id: true } });
    await writeTemplateItems(tx, id, input.lines);
    return {
      value: { id },
      about: { type: "checklistTemplate", id },
      change: { name: input.name, items: input.lines.map(({ text }) => text) },
    };
  },
});
