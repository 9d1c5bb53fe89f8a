import type { Actor } from "#access/actor.ts";
import { fieldsOfView } from "#features/tickets/components/fields-of-view.ts";
import { missingToComplete, type OpenMatters } from "#features/tickets/model/completion.ts";
import type { TicketView } from "#features/tickets/queries/ticket-by-number.ts";
import { checklistOf } from "./checklist-of.ts";

/** What is open on a ticket that might be completed. */
export async function openOn(actor: Actor, ticket: TicketView): Promise<OpenMatters> {
  const items = await checklistOf(actor, ticket);
  return {
    missing: missingToComplete(ticket.layout, fieldsOfView(ticket, actor.timeZone), ticket.technician !== null),
    importantItems: items.filter(({ isImportant, doneAt }) => isImportant && doneAt === null).map(({ text }) => text),
    timersOf: ticket.timersOf,
  };
}
