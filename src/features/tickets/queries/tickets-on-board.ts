import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import type { BoardBy } from "../model/list-look.ts";
import type { Sort, TicketFilters } from "../model/ticket-list-address.ts";
import { orderOf } from "../model/ticket-order.ts";
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
  return await Promise.all(found.map(async (column) => await counted(column, by, where)));
}

type Found = Omit<ColumnOfBoard, "count">;

// PostgreSQL answers the first tickets of all columns at once, each from the index of its status or technician.
const firstOf = (by: BoardBy, where: Prisma.TicketWhereInput, sort: Sort) => ({
  where,
  orderBy: orderOf(sort),
  take: mostCards[by] + 1,
  select: columns,
});

async function byStatus(where: Prisma.TicketWhereInput, sort: Sort, filters: TicketFilters): Promise<Found[]> {
  const named = { id: true, name: true, tone: true, stage: true, isActive: true, sort: true } as const;
  // No open ticket is complete, and PostgreSQL would look through a million of those to find that out.
  const isAboutOpen = filters.status === "open" || filters.due === "overdue" || filters.sla === "late";
  const [asked, leftOut] = await Promise.all([
    db.ticketStatus.findMany({
      where: isAboutOpen ? { stage: { not: "complete" } } : {},
      select: { ...named, tickets: firstOf("status", where, sort) },
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
  const [people, nobodys, { technicians }] = await Promise.all([
    db.person.findMany({
      orderBy: [{ isActive: "desc" }, { name: "asc" }],
      take: mostPeople,
      select: { id: true, name: true, tickets: firstOf("technician", where, sort) },
      relationLoadStrategy: "join",
    }),
    db.ticket.findMany({
      ...firstOf("technician", { AND: [where, { technicianId: null }] }, sort),
      relationLoadStrategy: "join",
    }),
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

/** A short column is its own count; a long one is counted as far as it is worth. */
async function counted(column: Found, by: BoardBy, where: Prisma.TicketWhereInput): Promise<ColumnOfBoard> {
  const most = mostCards[by];
  if (column.tickets.length <= most) return { ...column, count: column.tickets.length };
  const id = column.of?.id ?? null;
  const here = by === "status" ? { statusId: id ?? "" } : { technicianId: id };
  const count = await db.ticket.count({ where: { AND: [where, here] }, take: mostCounted });
  return { ...column, tickets: column.tickets.slice(0, most), count };
}
