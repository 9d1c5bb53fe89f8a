import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { likeText } from "#kernel/search.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { ticketsMatching } from "./ticket-where.ts";

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

/**
 * The newest tickets that say what was typed, as the list's search finds them: those whose number in the desk that they
 * were imported from begins so first, then open ones.
 */
export async function ticketsFound(actor: Actor, typed: string, limit: number): Promise<readonly TicketFound[]> {
  // Asked apart, because only then each answer comes in the order of an index and can stop early.
  const [imported, saying] = await Promise.all([
    /\d/.test(typed)
      ? newest(actor, { importNumber: { startsWith: likeText(typed), mode: "insensitive" } }, limit)
      : [],
    ticketsMatching(actor, { status: "all", q: typed }, new Date()),
  ]);
  const found = [...imported, ...(await newest(actor, { AND: [{ isOpen: true }, saying] }, limit))];
  if (found.length < limit) found.push(...(await newest(actor, { AND: [{ isOpen: false }, saying] }, limit)));
  const byNumber = new Map(found.map((row) => [row.number, row]));
  return [...byNumber.values()].slice(0, limit);
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
      customerName: true,
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
