import "server-only";
import type { Actor } from "#access/actor.ts";
import type { Tx } from "#server/db.ts";
import { fieldsAsText } from "./fields-as-text.ts";
import { fieldsAskedFor, layoutOf } from "./model/category-layout.ts";
import { missingToComplete, type OpenMatters } from "./model/completion.ts";
import type { LockedTicket } from "./records.ts";

/** What is open on a locked ticket, once its resolution is as it will be. */
export async function openMattersOf(
  tx: Tx,
  actor: Actor,
  ticket: LockedTicket,
  resolution: string,
): Promise<OpenMatters> {
  const row = await tx.ticket.findUniqueOrThrow({
    where: { id: ticket.id },
    relationLoadStrategy: "join",
    select: {
      category: { select: { fields: true } },
      checklist: { where: { isImportant: true, doneAt: null }, orderBy: { position: "asc" }, select: { text: true } },
      timers: { where: { runningSince: { not: null } }, select: { person: { select: { name: true } } } },
    },
  });
  const layout = layoutOf(row.category?.fields);
  const asksForFields = fieldsAskedFor(layout, "complete").length > 0;
  const fields = asksForFields ? await fieldsAsText(tx, ticket, actor.timeZone) : {};
  return {
    missing: missingToComplete(layout, { ...fields, resolution }, ticket.technicianId !== null),
    importantItems: row.checklist.map(({ text }) => text),
    timersOf: row.timers.map(({ person }) => person.name),
  };
}
