import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { cardsOfColumns, roomOfColumn, workFirst } from "../model/board-room.ts";
import type { BoardBy } from "../model/list-look.ts";
import type { Sort, TicketFilters } from "../model/ticket-list-address.ts";
import { orderOf, orderOfNobodys } from "../model/ticket-order.ts";
import type { TicketStage } from "../model/ticket-status.ts";
import { type Listed, ticketLists } from "./ticket-lists.ts";
import { ticketsMatching } from "./ticket-where.ts";

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
  /** Whether there can be more than were counted. */
  readonly isCutOff: boolean;
}

interface Asked {
  readonly filters: TicketFilters;
  readonly sort: Sort;
}

/** The first tickets of every status or every technician, as far as the actor may see them. */
export async function ticketsOnBoard(actor: Actor, by: BoardBy, { filters, sort }: Asked, now: Date) {
  const where = { AND: [visible.tickets(actor), await ticketsMatching(actor, filters, now)] };
  const { technicians } = await ticketLists();
  const room = roomOfColumn(by, technicians.length);
  const asked = { where, sort, counted: room.counted };
  const found = by === "status" ? await byStatus(asked, filters) : await byTechnician(asked, actor.id);
  const shown = cardsOfColumns(
    found.map(({ tickets }) => tickets),
    room,
    by,
  );
  const cards = await db.ticket.findMany({
    where: { AND: [visible.tickets(actor), { id: { in: shown.flat().map(({ id }) => id) } }] },
    select: columns,
    relationLoadStrategy: "join",
  });
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  return found.map(
    ({ tickets, ...column }, index): ColumnOfBoard => ({
      ...column,
      tickets: (shown[index] ?? []).flatMap(({ id }) => cardOf.get(id) ?? []),
      count: tickets.length,
      isCutOff: tickets.length >= room.counted,
    }),
  );
}

/** A column before its cards are read: as many ids as are counted. */
interface Found extends Omit<ColumnOfBoard, "tickets" | "count" | "isCutOff"> {
  readonly tickets: readonly { readonly id: string }[];
}

// PostgreSQL answers the first tickets of all columns at once, each from the index of its status or technician. Only ids: what a
// card shows would be joined before the order is known, for every ticket of a column that has no index in that order.
const firstOf = ({ where, sort, counted }: AskedOfColumn) => ({
  where,
  orderBy: orderOf(sort),
  take: counted,
  select: { id: true } as const,
});

/** Which tickets the columns are about, in which order, and how many of each are counted. */
interface AskedOfColumn {
  readonly where: Prisma.TicketWhereInput;
  readonly sort: Sort;
  readonly counted: number;
}

async function byStatus(asked: AskedOfColumn, filters: TicketFilters): Promise<Found[]> {
  const named = { id: true, name: true, tone: true, stage: true, isActive: true, sort: true } as const;
  // No open ticket is complete, and PostgreSQL would look through a million of those to find that out.
  const isAboutOpen = filters.status === "open" || filters.due === "overdue" || filters.sla === "late";
  const [found, leftOut] = await Promise.all([
    db.ticketStatus.findMany({
      where: isAboutOpen ? { stage: { not: "complete" } } : {},
      select: { ...named, tickets: firstOf(asked) },
      relationLoadStrategy: "join",
    }),
    isAboutOpen ? db.ticketStatus.findMany({ where: { stage: "complete" }, select: named }) : [],
  ]);
  return [...found, ...leftOut.map((row) => ({ ...row, tickets: [] }))]
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

/** Nobody first, then whoever asks, then everybody by name; of very many, those who have work. */
async function byTechnician(asked: AskedOfColumn, actorId: string): Promise<Found[]> {
  const { where, sort } = asked;
  const ofNobody = firstOf({ ...asked, where: { AND: [where, { technicianId: null }] } });
  const [people, nobodys, { technicians }] = await Promise.all([
    db.person.findMany({
      orderBy: [{ isActive: "desc" }, { name: "asc" }],
      take: mostPeople,
      select: { id: true, name: true, tickets: firstOf(asked) },
      relationLoadStrategy: "join",
    }),
    db.ticket.findMany({ ...ofNobody, orderBy: orderOfNobodys(sort) }),
    ticketLists(),
  ]);
  const rolesOf = new Map(technicians.map(({ id, roles }) => [id, roles]));
  const shown = people
    .map(({ id, name, tickets }) => {
      const roles = rolesOf.get(id) ?? [];
      return { of: { id, name }, roles, isTaking: roles.length > 0, tickets };
    })
    .filter(isWorthShowing);
  const isOwn = ({ of }: (typeof shown)[number]) => of.id === actorId;
  return [
    { of: null, isTaking: true, tickets: nobodys },
    ...shown.filter(isOwn),
    ...workFirst(shown.filter((column) => !isOwn(column))),
  ];
}

const isWorthShowing = ({ isTaking, tickets }: Found) => isTaking || tickets.length > 0;
