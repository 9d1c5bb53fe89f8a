import type { Desk } from "#access/actor.ts";
import { objectionToCompletedTicket } from "#features/time/model/completed-ticket.ts";

/** What a line that says time is told when its ticket is complete: that it cannot be saved, or only that it is. */
export function toldOfCompleted(
  rule: Desk["timeOnCompleted"],
  ticket: { readonly number: string; readonly isOpen: boolean } | undefined,
  saysTime: boolean,
): { readonly missing: readonly string[]; readonly warnings: readonly string[] } {
  if (!ticket || ticket.isOpen || !saysTime) return { missing: [], warnings: [] };
  const objection = objectionToCompletedTicket(rule, "add", ticket);
  if (objection) return { missing: [objection.message], warnings: [] };
  return { missing: [], warnings: [`${ticket.number} is complete. Its time is saved all the same.`] };
}
