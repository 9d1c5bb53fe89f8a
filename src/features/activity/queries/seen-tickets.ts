import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

// Lives as long as the request; where there is none, as in jobs and tests, each question finds it empty.
const answers = cache(() => new Map<string, Promise<boolean>>());
const keyOf = (actor: Actor, ticketId: string) => `${actor.id} ${ticketId}`;

/** Notes that a ticket was just read as the actor sees it, so that nobody asks again while this request is answered. */
export function noteSeen(actor: Actor, ticketId: string): void {
  answers().set(keyOf(actor, ticketId), Promise.resolve(true));
}

/** Whether the actor may see a ticket. */
export function isSeen(actor: Actor, ticketId: string): Promise<boolean> {
  const known = answers();
  const answer = known.get(keyOf(actor, ticketId)) ?? ask(actor, ticketId);
  known.set(keyOf(actor, ticketId), answer);
  return answer;
}

async function ask(actor: Actor, ticketId: string): Promise<boolean> {
  const where = { AND: [{ id: ticketId }, visible.tickets(actor)] };
  return (await db.ticket.findFirst({ where, select: { id: true } })) !== null;
}
