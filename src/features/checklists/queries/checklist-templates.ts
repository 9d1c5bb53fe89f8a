import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** A checklist that can be laid on tickets. */
export interface TemplateRow {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly items: readonly { readonly text: string; readonly isImportant: boolean }[];
  readonly version: number;
}

/** Every checklist the administrator keeps, with its items, for those who keep them; the active ones for those who lay them. */
export const checklistTemplates = cache(async (actor: Actor): Promise<readonly TemplateRow[]> => {
  return await db.checklistTemplate.findMany({
    where: visible.checklistTemplates(actor),
    orderBy: [{ isActive: "desc" }, { name: "asc" }],
    select: {
      id: true,
      name: true,
      isActive: true,
      version: true,
      items: { orderBy: { position: "asc" }, select: { text: true, isImportant: true } },
    },
  });
});
