import "server-only";
import { missing, Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { editTemplateInput, itemsAsText } from "../model/checklist-input.ts";
import { lockTemplate, objectionToTemplateName, writeTemplateItems } from "../template-records.ts";

/** The administrator changes a checklist, or switches it off; tickets that have it keep what they got. */
export const editChecklistTemplate = command({
  name: "checklistTemplate.edit",
  input: editTemplateInput,
  subject: async ({ tx, input }) => {
    const template = await lockTemplate(tx, input.templateId);
    if (!template) throw new Refused(missing);
    return template;
  },
  run: async ({ tx, input, subject: template }) => {
    const { name, lines, isActive } = input;
    if (input.version !== template.version) {
      throw new Refused({
        kind: "conflict",
        message: "This checklist was changed meanwhile. Both versions are shown; save again to keep yours.",
        theirs: { name: template.name, lines: itemsAsText(template.items), version: String(template.version) },
      });
    }
    stopIf(await objectionToTemplateName(tx, name, template.id));
    await tx.checklistTemplate.update({
      where: { id: template.id },
      data: { name, isActive, version: { increment: 1 } },
      select: { id: true },
    });
    await writeTemplateItems(tx, template.id, lines);
    return {
      value: { id: template.id },
      about: { type: "checklistTemplate", id: template.id },
      change: {
        ...(name === template.name ? {} : { name: { from: template.name, to: name } }),
        ...(isActive === template.isActive ? {} : { isActive: { from: template.isActive, to: isActive } }),
        items: { from: itemsAsText(template.items), to: itemsAsText(lines) },
      },
    };
  },
});
