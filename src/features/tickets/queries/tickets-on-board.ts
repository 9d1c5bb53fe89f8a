import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import type { BoardBy } from "../model/list-look.ts";
import type { Sort, TicketFilters } from "../model/ticket-list-address.ts";
import { orderOf, orderOfNobodys } from "../model/ticket-order.ts";
import type { TicketStage } from "../model/ticket-status.ts";
import { type Listed, ticketLists } from "./ticket-lists.ts";
import { ticketsMatching } from "./ticket-where.ts";

/** How many cards a column of a board has at most; with fewer columns there is room for more. */
export const mostCards: Readonly<Record<BoardBy, number>> = { status: 30, technician: 20 };

/** As far as a long column is counted. */
export const mostCounted = 100;
const mostPeople = 500;

const columns = {
  id: true,
  number: true,
  title: true,
  version: true,
  isOpen: true,
  customerName: true,
  dueAt: true,
  slaDueAt: true,
  priority: { select: { name: true, rank: true } },
  status: { select: { name: true, tone: true } },
  technician: { select: { name: true } },
  technicianId: true,
  billingRoleId: true,
  timers: { where: { runningSince: { not: null } }, select: { person: { select: { name: true } } } },
} as const satisfies Prisma.TicketSelect;

/** A ticket as a card of a board. */
export type TicketOnBoard = Prisma.TicketGetPayload<{ select: typeof columns }>;

/** One column of a board: a status, a technician, or nobody (null). */
export interface ColumnOfBoard {
  readonly of: Listed | null;
  readonly tone?: string;
  readonly stage?: TicketStage;
  /** What a technician's work can be sold as, the usual first. */
  readonly roles?: readonly Listed[];
  /** Whether tickets can be moved here: a status that is switched off, or somebody who left, takes none. */
  readonly isTaking: boolean;
  readonly tickets: readonly TicketOnBoard[];
  /** How many there are, counted up to a limit. */
  readonly count: number;
}

interface Asked {
  readonly filters: TicketFilters;
  readonly sort: Sort;
}

/** The first tickets of every status or every technician, as far as the actor may see them. */
export async function ticketsOnBoard(actor: Actor, by: BoardBy, { filters, sort }: Asked, now: Date) {
  const where = { AND: [visible.tickets(actor), await ticketsMatching(actor, filters, now)] };
  const found = by === "status" ? await byStatus(where, sort, filters) : await byTechnician(where, sort, actor.id);
  const shown = found.flatMap(({ tickets }) => tickets.slice(0, mostCards[by]));
  const cards = await db.ticket.findMany({
    where: { AND: [visible.tickets(actor), { id: { in: shown.map(({ id }) => id) } }] },
    select: columns,
    relationLoadStrategy: "join",
  });
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  return found.map(
    ({ tickets, ...column }): ColumnOfBoard => ({
      ...column,
      tickets: tickets.slice(0, mostCards[by]).flatMap(({ id }) => cardOf.get(id) ?? []),
      count: tickets.length,
    }),
  );
}

/** A column before its cards are read: as many ids as are counted. */
interface Found extends Omit<ColumnOfBoard, "tickets" | "count"> {
  readonly tickets: readonly { readonly id: string }[];
}

// PostgreSQL answers the first tickets of all columns at once, each from the index of its status or technician. Only ids: what a
// card shows would be joined before the order is known, for every ticket of a column that has no index in that order.
const firstOf = (where: Prisma.TicketWhereInput, sort: Sort) => ({
  where,
  orderBy: orderOf(sort),
  take: mostCounted,
  select: { id: true } as const,
});

async function byStatus(where: Prisma.TicketWhereInput, sort: Sort, filters: TicketFilters): Promise<Found[]> {
  const named = { id: true, name: true, tone: true, stage: true, isActive: true, sort: true } as const;
  // No open ticket is complete, and PostgreSQL would look through a million of those to find that out.
  const isAboutOpen = filters.status === "open" || filters.due === "overdue" || filters.sla === "late";
  const [asked, leftOut] = await Promise.all([
    db.ticketStatus.findMany({
      where: isAboutOpen ? { stage: { not: "complete" } } : {},
      select: { ...named, tickets: firstOf(where, sort) },
      relationLoadStrategy: "join",
    }),
    isAboutOpen ? db.ticketStatus.findMany({ where: { stage: "complete" }, select: named }) : [],
  ]);
  return [...asked, ...leftOut.map((row) => ({ ...row, tickets: [] }))]
    .toSorted((left, right) => left.sort - right.sort)
    .map(({ id, name, isActive, tone, stage, tickets }) => ({
      of: { id, name },
      tone,
      stage,
      isTaking: isActive,
      tickets,
    }))
    .filter(isWorthShowing);
}

/** Nobody first, then whoever asks, then everybody by name. */
async function byTechnician(where: Prisma.TicketWhereInput, sort: Sort, actorId: string): Promise<Found[]> {
  const ofNobody = firstOf({ AND: [where, { technicianId: null }] }, sort);
  const [people, nobodys, { technicians }] = await Promise.all([
    db.person.findMany({
      orderBy: [{ isActive: "desc" }, { name: "asc" }],
      take: mostPeople,
      select: { id: true, name: true, tickets: firstOf(where, sort) },
      relationLoadStrategy: "join",
    }),
    db.ticket.findMany({ ...ofNobody, orderBy: orderOfNobodys(sort) }),
    ticketLists(),
  ]);
  const rolesOf = new Map(technicians.map(({ id, roles }) => [id, roles]));
  const inOrder = [...people.filter(({ id }) => id === actorId), ...people.filter(({ id }) => id !== actorId)];
  const columns = inOrder.map(({ id, name, tickets }) => {
    const roles = rolesOf.get(id) ?? [];
    return { of: { id, name }, roles, isTaking: roles.length > 0, tickets };
  });
  return [{ of: null, isTaking: true, tickets: nobodys }, ...columns.filter(isWorthShowing)];
}

const isWorthShowing = ({ isTaking, tickets }: Found) => isTaking || tickets.length > 0;
