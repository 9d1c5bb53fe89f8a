import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { hrefOfTickets, type TicketFilters } from "../model/ticket-list-address.ts";
import { ticketLists } from "./ticket-lists.ts";
import { ticketsMatching } from "./ticket-where.ts";

/** A number and the list of exactly those rows. */
export interface CountedList {
  readonly count: number;
  readonly href: string;
}

/** What a technician has on the desk. */
export interface MyTicketCounts {
  readonly open: CountedList;
  readonly openByPriority: readonly (CountedList & {
    readonly name: string;
    readonly rank: number;
    readonly tone: string;
  })[];
  readonly dueToday: CountedList;
  readonly overdue: CountedList;
  /** Open tickets that nobody has. */
  readonly unassigned: CountedList;
}

/** How many tickets the actor has open, by priority and due date; each number opens the rows behind it. */
export const myTicketCounts = cache(async (actor: Actor, now: Date): Promise<MyTicketCounts> => {
  const mine = { technician: "me" } as const;
  const counted = async (filters: Partial<TicketFilters>): Promise<CountedList> => {
    const matching = await ticketsMatching(actor, { status: "open", ...filters }, now);
    const count = await db.ticket.count({ where: { AND: [visible.tickets(actor), matching] } });
    return { count, href: hrefOfTickets(filters) };
  };
  const [open, dueToday, overdue, unassigned, lists, byPriority] = await Promise.all([
    counted(mine),
    counted({ ...mine, due: "today" }),
    counted({ ...mine, due: "overdue" }),
    counted({ technician: "none" }),
    ticketLists(),
    db.ticket.groupBy({
      by: ["priorityId"],
      where: await ticketsMatching(actor, { status: "open", ...mine }, now),
      _count: { _all: true },
    }),
  ]);
  return {
    open,
    dueToday,
    overdue,
    unassigned,
    openByPriority: lists.priorities.map(({ id, name, rank, tone }) => ({
      name,
      rank,
      tone,
      count: byPriority.find((row) => row.priorityId === id)?._count._all ?? 0,
      href: hrefOfTickets({ ...mine, priority: id }),
    })),
  };
});
