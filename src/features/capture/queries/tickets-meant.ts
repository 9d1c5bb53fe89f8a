import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { likeText } from "#kernel/search.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";

/** A ticket that a line may mean. */
export interface TicketMeant {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly customerName: string;
  readonly isOpen: boolean;
}

async function tickets(actor: Actor, where: Prisma.TicketWhereInput, take: number): Promise<TicketMeant[]> {
  const rows = await db.ticket.findMany({
    where: { AND: [where, visible.tickets(actor)] },
    orderBy: [{ lastActivityAt: "desc" }, { id: "desc" }],
    take,
    relationLoadStrategy: "join",
    select: { id: true, number: true, title: true, isOpen: true, customer: { select: { name: true } } },
  });
  return rows.map(({ customer, ...row }) => ({ ...row, customerName: customer.name }));
}

/** The ticket of a number. */
export async function ticketNumbered(actor: Actor, number: string): Promise<TicketMeant | undefined> {
  return (await tickets(actor, { number }, 1))[0];
}

/** The open tickets whose number ends so, the ones last touched first. */
export async function ticketsEnding(actor: Actor, ending: string, take: number): Promise<TicketMeant[]> {
  return await tickets(actor, { isOpen: true, number: { endsWith: `.${ending}` } }, take);
}

/** The open tickets of these customers. */
export async function openTicketsOf(
  actor: Actor,
  customerIds: readonly string[],
  take: number,
): Promise<TicketMeant[]> {
  return await tickets(actor, { isOpen: true, customerId: { in: [...customerIds] } }, take);
}

/** One's own open tickets. */
export async function myOpenTickets(actor: Actor, take: number): Promise<TicketMeant[]> {
  const mine = { OR: [{ technicianId: actor.id }, { additionalTechnicians: { some: { personId: actor.id } } }] };
  return await tickets(actor, { AND: [{ isOpen: true }, mine] }, take);
}

/** The active customers whose name begins with a text. */
export async function customersBeginning(actor: Actor, text: string): Promise<{ id: string; name: string }[]> {
  return await db.customer.findMany({
    where: {
      AND: [{ isActive: true, name: { startsWith: likeText(text), mode: "insensitive" } }, visible.customers(actor)],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 40,
    select: { id: true, name: true },
  });
}
