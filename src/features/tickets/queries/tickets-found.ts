import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { likeText } from "#kernel/search.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";

/** A ticket that a search found. */
export interface TicketFound {
  readonly number: string;
  /** The number it had where it was imported from. */
  readonly importNumber: string | null;
  readonly title: string;
  readonly isOpen: boolean;
  readonly customerName: string;
  readonly status: { readonly name: string; readonly tone: string };
}

/** The newest tickets whose number, here or where they were imported from, or title says what was typed: numbers that begin so first, then open ones. */
export async function ticketsFound(actor: Actor, words: string, limit: number): Promise<readonly TicketFound[]> {
  // Asked apart, because only then each answer comes in the order of an index and can stop early.
  const text = likeText(words);
  const contains = { contains: text, mode: "insensitive" } as const;
  const says = { OR: [{ title: contains }, { number: contains }, { importNumber: contains }] };
  const lists = await Promise.all([
    newest(actor, { importNumber: { startsWith: text, mode: "insensitive" } }, limit),
    newest(actor, { AND: [{ isOpen: true }, says] }, limit),
    newest(actor, { AND: [{ isOpen: false }, says] }, limit),
  ]);
  const byNumber = new Map(lists.flat().map((row) => [row.number, row]));
  return [...byNumber.values()]
    .slice(0, limit)
    .map(({ customer, ...row }) => ({ ...row, customerName: customer.name }));
}

async function newest(actor: Actor, where: Prisma.TicketWhereInput, limit: number) {
  return await db.ticket.findMany({
    where: { AND: [visible.tickets(actor), where] },
    orderBy: { number: "desc" },
    take: limit,
    relationLoadStrategy: "join",
    select: {
      number: true,
      importNumber: true,
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
