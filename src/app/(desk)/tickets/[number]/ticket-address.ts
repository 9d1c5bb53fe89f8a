import type { Actor } from "#access/actor.ts";
import { abilities } from "#access/subject.ts";
import type { TicketView } from "#features/tickets/queries/ticket-by-number.ts";

/** What a ticket's address can say: what is being added, whether it is edited, and which part of the feed shows. */
export interface TicketSearch {
  readonly add?: string;
  /** For whom time is written down, when not for oneself. */
  readonly for?: string;
  readonly edit?: string;
  readonly show?: string;
  readonly before?: string;
  /** Words that the feed is searched for. */
  readonly find?: string;
}

/** The address of a ticket's page, with what is plain left out. */
export function addressOfTicket(number: string, search: TicketSearch, anchor = ""): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value) query.set(name, value);
  const text = query.toString();
  return `/tickets/${number}${text === "" ? "" : `?${text}`}${anchor === "" ? "" : `#${anchor}`}`;
}

/** What the actor may do with a ticket's own fields. */
export function abilitiesOn(actor: Actor, ticket: TicketView) {
  return abilities(actor, { technicianIds: ticket.technicianIds }, [
    "ticket.edit",
    "ticket.assign",
    "ticket.changeStatus",
    "ticket.complete",
    "ticket.reopen",
    "ticket.follow",
    "ticket.unfollow",
  ]);
}
