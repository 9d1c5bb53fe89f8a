import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import type { ListCursor, TicketListAddress } from "../model/ticket-list-address.ts";
import { orderOf, rowsBehind, valueIn } from "../model/ticket-order.ts";
import type { TicketStage } from "../model/ticket-status.ts";
import { ticketsMatching } from "./ticket-where.ts";

/** How many rows a page of a list has. */
export const listPageSize = 50;

const columns = {
  id: true,
  number: true,
  title: true,
  lastActivity: true,
  lastActivityAt: true,
  dueAt: true,
  isOpen: true,
  workedMinutes: true,
  customer: { select: { id: true, name: true } },
  status: { select: { name: true, stage: true, tone: true, sort: true } },
  priority: { select: { name: true, rank: true, tone: true } },
  technician: { select: { id: true, name: true } },
} as const satisfies Prisma.TicketSelect;

/** A ticket as a row of a list. */
export interface TicketRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly lastActivity: string;
  readonly lastActivityAt: Date;
  readonly dueAt: Date | null;
  readonly isOpen: boolean;
  readonly workedMinutes: Minutes;
  readonly customer: { readonly id: string; readonly name: string };
  readonly status: { readonly name: string; readonly stage: TicketStage; readonly tone: string; readonly sort: number };
  readonly priority: { readonly name: string; readonly rank: number; readonly tone: string };
  readonly technician: { readonly id: string; readonly name: string } | null;
}

/** One page of a list, and where the next one begins, if there is one. */
export interface TicketPage {
  readonly rows: readonly TicketRow[];
  readonly next: ListCursor | undefined;
}

/** One page of the tickets that an address asks for, as far as the actor may see them. */
export const ticketsInList = cache(
  async (actor: Actor, { filters, sort, after }: TicketListAddress, now: Date): Promise<TicketPage> => {
    const rows = await db.ticket.findMany({
      where: { AND: [visible.tickets(actor), await ticketsMatching(actor, filters, now), rowsBehind(sort, after)] },
      orderBy: orderOf(sort),
      take: listPageSize + 1,
      select: columns,
      relationLoadStrategy: "join",
    });
    const shown = rows.slice(0, listPageSize).map((row) => ({ ...row, workedMinutes: minutes(row.workedMinutes) }));
    const last = shown.at(-1);
    return {
      rows: shown,
      next: last && rows.length > listPageSize ? { number: last.number, value: valueIn(sort.by, last) } : undefined,
    };
  },
);
