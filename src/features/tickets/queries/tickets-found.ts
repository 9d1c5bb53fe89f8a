import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { likeText } from "#kernel/search.ts";
import { db } from "#server/db.ts";

/** A ticket that a search found. */
export interface TicketFound {
  readonly number: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly customerName: string;
  readonly status: { readonly name: string; readonly tone: string };
}

/** The newest tickets whose number or title says what was typed; open ones first. */
export async function ticketsFound(actor: Actor, words: string, limit: number): Promise<readonly TicketFound[]> {
  const contains = { contains: likeText(words), mode: "insensitive" } as const;
  const rows = await db.ticket.findMany({
    where: { AND: [visible.tickets(actor), { OR: [{ title: contains }, { number: contains }] }] },
    orderBy: [{ isOpen: "desc" }, { number: "desc" }],
    take: limit,
    relationLoadStrategy: "join",
    select: {
      number: true,
      title: true,
      isOpen: true,
      customer: { select: { name: true } },
      status: { select: { name: true, tone: true } },
    },
  });
  return rows.map(({ customer, ...row }) => ({ ...row, customerName: customer.name }));
}

/** Whether a ticket with this number is there for the actor. */
export async function isThere(actor: Actor, number: string): Promise<boolean> {
  const found = await db.ticket.findFirst({
    where: { AND: [{ number }, visible.tickets(actor)] },
    select: { id: true },
  });
  return found !== null;
}
