import type { Actor } from "#access/actor.ts";
import { addToChecklist } from "#features/checklists/commands/add-to-checklist.ts";
import { db } from "#server/db.ts";
import { valueFrom } from "./cast.ts";

/** The checklist of a ticket as it stands in the database. */
export const checklistOf = (ticketId: string) =>
  db.checklistItem.findMany({ where: { ticketId }, orderBy: { position: "asc" } });

/** Things to do on a ticket, as somebody wrote them. */
export async function todo(actor: Actor, ticketId: string, ...lines: string[]) {
  valueFrom(await addToChecklist.execute(actor, { ticketId, lines: lines.join("\n") }));
  return await checklistOf(ticketId);
}

/** The texts of a ticket's checklist, in their order. */
export const textsOf = async (ticketId: string) => (await checklistOf(ticketId)).map(({ text }) => text);
