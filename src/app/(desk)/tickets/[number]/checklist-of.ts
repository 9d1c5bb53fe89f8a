import type { Actor } from "#access/actor.ts";
import { type ChecklistLine, checklistOnTicket } from "#features/checklists/queries/checklist-on-ticket.ts";
import type { TicketView } from "#features/tickets/queries/ticket-by-number.ts";

/** The checklist of a ticket that was read; one without any is not asked for it. */
export async function checklistOf(actor: Actor, ticket: TicketView): Promise<readonly ChecklistLine[]> {
  return ticket.hasChecklist ? await checklistOnTicket(actor, ticket.id) : [];
}
