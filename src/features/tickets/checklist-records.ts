import "server-only";
import type { Tx } from "#server/db.ts";

/** Lays a prepared checklist on a new ticket, while it is offered. */
export async function layTemplate(tx: Tx, ticketId: string, templateId: string): Promise<void> {
  const items = await tx.checklistTemplateItem.findMany({
    where: { templateId, template: { isActive: true } },
    orderBy: { position: "asc" },
    select: { position: true, text: true, isImportant: true },
  });
  await tx.checklistItem.createMany({ data: items.map((item) => ({ ...item, ticketId })) });
}
