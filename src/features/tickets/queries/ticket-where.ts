import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { addDaysTo, dayAt, instantAt } from "#kernel/calendar.ts";
import { likeText } from "#kernel/search.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import type { TicketFilters } from "../model/ticket-list-address.ts";

const mostWords = 5;
const mostNames = 1000;

/** Which tickets a filter means for this actor at this moment; lists, counts and searches all ask here. */
export async function ticketsMatching(
  actor: Actor,
  filters: TicketFilters,
  now: Date,
): Promise<Prisma.TicketWhereInput> {
  const words = (filters.q ?? "").split(" ").filter(Boolean).slice(0, mostWords);
  return {
    AND: [
      visible.tickets(actor),
      withStatus(filters.status),
      ...(filters.priority ? [{ priorityId: filters.priority }] : []),
      ...(filters.queue ? [{ queueId: filters.queue === "none" ? null : filters.queue }] : []),
      ...(filters.technician ? [{ technicianId: technicianIn(actor, filters.technician) }] : []),
      ...(filters.customer ? [{ customerId: filters.customer }] : []),
      ...(filters.due ? [dueWithin(actor, filters.due, now)] : []),
      ...(await Promise.all(words.map((word) => saying(actor, word)))),
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

/** Names are looked up first, so that each branch of the search can use its own index. */
async function saying(actor: Actor, word: string): Promise<Prisma.TicketWhereInput> {
  const contains = { contains: likeText(word), mode: "insensitive" } as const;
  const [customers, contacts] =
    word.length < 2
      ? [[], []]
      : await Promise.all([
          db.customer.findMany({
            where: { AND: [{ name: contains }, visible.customers(actor)] },
            select: { id: true },
            take: mostNames,
          }),
          db.contact.findMany({
            where: { AND: [{ name: contains }, visible.contacts(actor)] },
            select: { id: true },
            take: mostNames,
          }),
        ]);
  return {
    OR: [
      { title: contains },
      { number: contains },
      { importNumber: contains },
      ...(customers.length > 0 ? [{ customerId: { in: customers.map((row) => row.id) } }] : []),
      ...(contacts.length > 0 ? [{ contactId: { in: contacts.map((row) => row.id) } }] : []),
    ],
  };
}
