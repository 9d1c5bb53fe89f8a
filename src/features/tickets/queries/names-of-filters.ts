import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import type { FilterName, TicketFilters } from "../model/ticket-list-address.ts";

type Found = Promise<{ readonly name: string } | null>;
const named = { name: true } as const;
const isId = (value: string | undefined): value is string => value?.length === 36;

/** What the ids in a list's filters are called, so that its chips can say them; only what is filtered by is asked for. */
export async function namesOfFilters(
  actor: Actor,
  filters: TicketFilters,
): Promise<Partial<Record<FilterName | "status", string>>> {
  const ask: Partial<Record<FilterName | "status", (id: string) => Found>> = {
    status: (id) => db.ticketStatus.findUnique({ where: { id }, select: named }),
    technician: (id) => db.person.findUnique({ where: { id }, select: named }),
    priority: (id) => db.ticketPriority.findUnique({ where: { id }, select: named }),
    queue: (id) => db.queue.findUnique({ where: { id }, select: named }),
    category: (id) => db.ticketCategory.findUnique({ where: { id }, select: named }),
    issue: (id) => db.issueType.findUnique({ where: { id }, select: named }),
    source: (id) => db.ticketSource.findUnique({ where: { id }, select: named }),
    tag: (id) => db.tag.findUnique({ where: { id }, select: named }),
    customer: (id) => db.customer.findFirst({ where: { AND: [{ id }, visible.customers(actor)] }, select: named }),
    contact: (id) => db.contact.findFirst({ where: { AND: [{ id }, visible.contacts(actor)] }, select: named }),
  };
  const pairs = await Promise.all(
    Object.entries(ask).map(async ([name, find]) => {
      const value = Object.entries(filters).find(([key]) => key === name)?.[1];
      return isId(value) ? [[name, (await find(value))?.name ?? "not found"]] : [];
    }),
  );
  return Object.fromEntries(pairs.flat());
}
