import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { smallestIdAt, type Watch } from "../model/watch.ts";

/** Whether the actor may see a ticket at this moment. */
export async function seesTicket(actor: Actor, ticketId: string): Promise<boolean> {
  if (actor.grants["ticket.read"] === "none") return false;
  const where = { AND: [{ id: ticketId }, visible.tickets(actor)] };
  return (await db.ticket.findFirst({ where, select: { id: true } })) !== null;
}

/** Which of these tickets the actor may see at this moment. */
export async function seenAmong(actor: Actor, ticketIds: readonly string[]): Promise<string[]> {
  if (actor.grants["ticket.read"] === "all") return [...ticketIds];
  const where = { AND: [{ id: { in: [...ticketIds] } }, visible.tickets(actor)] };
  return (await db.ticket.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

// Whoever sees only their own tickets has a list of this length at most.
const mostOwnTickets = 2000;

/** The open tickets of somebody who sees only those they work on; of everybody else it is not asked. */
export async function ownOpenTickets(actor: Actor): Promise<string[]> {
  if (actor.grants["ticket.read"] !== "mine") return [];
  const where = { AND: [{ isOpen: true }, visible.tickets(actor)] };
  return (await db.ticket.findMany({ where, select: { id: true }, take: mostOwnTickets })).map(({ id }) => id);
}

/** A change of a ticket, by whom. */
export interface ChangeSeen {
  readonly ticketId: string;
  readonly actorId: string;
}

// A record gets its id just before its transaction ends; until it ends nobody else sees it.
const commitMs = 2000;

/** What was changed in what is watched since a page was made; one's own changes stand in a page that one's change led to. */
export async function changesSince(actor: Actor, watch: Watch, since: Date): Promise<ChangeSeen[]> {
  const events = await db.event.findMany({
    where: {
      id: { gt: smallestIdAt(new Date(since.getTime() - commitMs)) },
      ...("ticketId" in watch
        ? { ticketId: watch.ticketId }
        : watch.list === "tickets"
          ? { ticketId: { not: null } }
          : {}),
    },
    orderBy: { id: "desc" },
    take: 100,
    select: { id: true, ticketId: true, actorId: true },
  });
  return events
    .filter(({ id, actorId }) => actorId !== actor.id || id > smallestIdAt(since))
    .map(({ ticketId, actorId }) => ({ ticketId: ticketId ?? "", actorId: actorId ?? "" }));
}

/** The names of people, for saying who changed something. */
export async function namesOf(actor: Actor, personIds: readonly string[]): Promise<string[]> {
  const others = [...new Set(personIds)].filter((id) => id !== "" && id !== actor.id);
  const rows = await db.person.findMany({ where: { id: { in: others } }, select: { name: true } });
  return [...rows.map(({ name }) => name), ...(personIds.includes("") ? ["Tallydesk"] : [])];
}
