import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { addDaysTo, dayAt, instantAt } from "#kernel/calendar.ts";
import type { Prisma } from "#prisma/client.ts";
import { beginningOfNumber, readSearch } from "../model/search-words.ts";
import type { TicketFilters } from "../model/ticket-list-address.ts";
import { ticketsSaying } from "./tickets-saying.ts";

/** Which tickets a filter means for this actor at this moment; lists, counts and searches all ask here. */
export async function ticketsMatching(
  actor: Actor,
  filters: TicketFilters,
  now: Date,
): Promise<Prisma.TicketWhereInput> {
  return {
    AND: [
      visible.tickets(actor),
      withStatus(filters.status),
      ...(filters.priority ? [{ priorityId: filters.priority }] : []),
      ...(filters.queue ? [{ queueId: filters.queue === "none" ? null : filters.queue }] : []),
      ...(filters.technician ? [{ technicianId: technicianIn(actor, filters.technician) }] : []),
      ...(filters.customer ? [{ customerId: filters.customer }] : []),
      ...(filters.contact ? [{ contactId: filters.contact }] : []),
      ...(filters.type ? [{ type: filters.type }] : []),
      ...(filters.category ? [{ categoryId: filters.category }] : []),
      ...(filters.issue ? [{ issueTypeId: filters.issue }] : []),
      ...(filters.source ? [{ sourceId: filters.source }] : []),
      ...(filters.tag ? [{ tags: { some: { tagId: filters.tag } } }] : []),
      ...(filters.sla ? [{ isOpen: true, slaDueAt: { lt: now } }] : []),
      ...(filters.due ? [dueWithin(actor, filters.due, now)] : []),
      ...(filters.q === undefined ? [] : await saying(actor, filters.q)),
    ],
  };
}

function withStatus(status: string): Prisma.TicketWhereInput {
  if (status === "open") return { isOpen: true };
  return status === "all" ? {} : { statusId: status };
}

function technicianIn(actor: Actor, technician: string): string | null {
  if (technician === "me") return actor.id;
  return technician === "none" ? null : technician;
}

function dueWithin(actor: Actor, due: "overdue" | "today", now: Date): Prisma.TicketWhereInput {
  if (due === "overdue") return { isOpen: true, dueAt: { lt: now } };
  const today = dayAt(now, actor.timeZone);
  return {
    dueAt: {
      gte: instantAt(today, "00:00", actor.timeZone),
      lt: instantAt(addDaysTo(today, 1), "00:00", actor.timeZone),
    },
  };
}

/** Each word typed is one of a ticket's words, or nearly so; a search without any finds nothing. */
async function saying(actor: Actor, typed: string): Promise<Prisma.TicketWhereInput[]> {
  const { numbers, words } = readSearch(typed);
  if (numbers.length + words.length === 0) return [{ id: { in: [] } }];
  return [...numbers.map(withNumber), ...(await ticketsSaying(actor, words))];
}

// The beginning of a number is a stretch of their order: nothing that follows in it is a letter. Other parts are looked up.
const withNumber = (part: string): Prisma.TicketWhereInput => {
  const beginning = beginningOfNumber(part);
  return { number: beginning === undefined ? { contains: part } : { gte: beginning, lt: `${beginning}Z` } };
};
