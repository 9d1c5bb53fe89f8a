import "server-only";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { inAnyCase } from "#kernel/search.ts";
import type { Tx } from "#server/db.ts";
import type { WrittenItem } from "./model/checklist-input.ts";

/** A checklist of the administrator's, locked until the command ends. */
export async function lockTemplate(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM checklist_template WHERE id = ${id}::uuid FOR UPDATE`;
  return await tx.checklistTemplate.findUnique({
    where: { id },
    include: { items: { orderBy: { position: "asc" }, select: { text: true, isImportant: true } } },
  });
}

/** Why a checklist cannot have this name, or undefined when it can. */
export async function objectionToTemplateName(tx: Tx, name: string, exceptId?: string): Promise<Refusal | undefined> {
  const other = await tx.checklistTemplate.count({
    where: { name: inAnyCase(name), ...(exceptId ? { id: { not: exceptId } } : {}) },
  });
  return other > 0 ? objectionAt("name", `There is a checklist ${name} already.`) : undefined;
}

/** Writes the items of a checklist anew. */
export async function writeTemplateItems(tx: Tx, templateId: string, items: readonly WrittenItem[]): Promise<void> {
  await tx.checklistTemplateItem.deleteMany({ where: { templateId } });
  await tx.checklistTemplateItem.createMany({
    data: items.map(({ text, isImportant }, index) => ({ templateId, text, isImportant, position: index + 1 })),
  });
}
