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

/** The newest tickets whose number, here or where they were imported from, or title says what was typed; open ones first. */
export async function ticketsFound(actor: Actor, words: string, limit: number): Promise<readonly TicketFound[]> {
  // Asked apart, because only then each answer comes in the order of an index and can stop early.
  const [open, completed] = await Promise.all([
    newestSaying(actor, words, true, limit),
    newestSaying(actor, words, false, limit),
  ]);
  return [...open, ...completed]
    .slice(0, limit)
    .map(({ customer, ...row }) => ({ ...row, customerName: customer.name }));
}

async function newestSaying(actor: Actor, words: string, isOpen: boolean, limit: number) {
  const contains = { contains: likeText(words), mode: "insensitive" } as const;
  const says = { OR: [{ title: contains }, { number: contains }, { importNumber: contains }] };
  return await db.ticket.findMany({
    where: { AND: [visible.tickets(actor), { isOpen }, says] },
    orderBy: { number: "desc" },
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
}

/** Whether a ticket with this number is there for the actor. */
export async function isThere(actor: Actor, number: string): Promise<boolean> {
  const found = await db.ticket.findFirst({
    where: { AND: [{ number }, visible.tickets(actor)] },
    select: { id: true },
  });
  return found !== null;
}
