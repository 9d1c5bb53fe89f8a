import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { type ColumnKey, columnsOf } from "../model/list-look.ts";
import type { ListCursor, TicketListAddress } from "../model/ticket-list-address.ts";
import { orderOf, stretchesBehind, valueIn } from "../model/ticket-order.ts";
import type { TicketStage } from "../model/ticket-status.ts";
import type { TicketType } from "../model/ticket-type.ts";
import { ticketsMatching } from "./ticket-where.ts";

/** How many rows a page of a list has. */
export const listPageSize = 50;

const columns = {
  id: true,
  version: true,
  number: true,
  title: true,
  lastActivity: true,
  lastActivityAt: true,
  dueAt: true,
  slaDueAt: true,
  createdAt: true,
  estimatedMinutes: true,
  type: true,
  isOpen: true,
  workedMinutes: true,
  customerId: true,
  customerName: true,
  statusSort: true,
  status: { select: { name: true, stage: true, tone: true } },
  priority: { select: { name: true, rank: true, tone: true } },
  technician: { select: { id: true, name: true } },
} as const satisfies Prisma.TicketSelect;

/** A ticket as a row of a list. */
export interface TicketRow {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly title: string;
  readonly lastActivity: string;
  readonly lastActivityAt: Date;
  readonly dueAt: Date | null;
  readonly slaDueAt: Date | null;
  readonly createdAt: Date;
  readonly estimatedMinutes: Minutes | null;
  readonly type: TicketType;
  readonly isOpen: boolean;
  readonly workedMinutes: Minutes;
  readonly customer: { readonly id: string; readonly name: string };
  readonly statusSort: number;
  readonly status: { readonly name: string; readonly stage: TicketStage; readonly tone: string };
  readonly priority: { readonly name: string; readonly rank: number; readonly tone: string };
  readonly technician: { readonly id: string; readonly name: string } | null;
}

/** What further columns show of a ticket, by its id. */
export type MoreOfTicket = Readonly<Record<"contact" | "queue" | "category" | "issue" | "source" | "tags", string>>;

/** One page of a list, and where the next one begins, if there is one. */
export interface TicketPage {
  readonly rows: readonly TicketRow[];
  readonly next: ListCursor | undefined;
  /** Only when one of their columns is shown. */
  readonly more: ReadonlyMap<string, MoreOfTicket>;
}

const moreColumns: readonly ColumnKey[] = ["contact", "queue", "category", "issue", "source", "tags"];

/** One page of the tickets that an address asks for, as far as the actor may see them. */
export const ticketsInList = cache(
  async (
    actor: Actor,
    { filters, sort, after, look }: TicketListAddress,
    now: Date,
    size = listPageSize,
  ): Promise<TicketPage> => {
    const matching = await ticketsMatching(actor, filters, now);
    const [first, ...others] = stretchesBehind(sort, after);
    const rowsIn = (stretch: Prisma.TicketWhereInput, take: number) =>
      db.ticket.findMany({
        where: { AND: [visible.tickets(actor), matching, stretch] },
        orderBy: orderOf(sort),
        take,
        select: columns,
        relationLoadStrategy: "join",
      });
    const rows = await rowsIn(first, size + 1);
    for (const stretch of others) {
      if (rows.length <= size) rows.push(...(await rowsIn(stretch, size + 1 - rows.length)));
    }
    const shown = rows.slice(0, size).map(({ customerId, customerName, ...row }) => ({
      ...row,
      customer: { id: customerId, name: customerName },
      workedMinutes: minutes(row.workedMinutes),
      estimatedMinutes: row.estimatedMinutes === null ? null : minutes(row.estimatedMinutes),
    }));
    const last = shown.at(-1);
    const asksMore = columnsOf(look).some((key) => moreColumns.includes(key));
    return {
      rows: shown,
      next: last && rows.length > size ? { number: last.number, value: valueIn(sort.by, last) } : undefined,
      more: asksMore ? await moreOf(actor, shown) : new Map(),
    };
  },
);

const named = { select: { name: true } } as const;

async function moreOf(actor: Actor, rows: readonly TicketRow[]): Promise<Map<string, MoreOfTicket>> {
  const found = await db.ticket.findMany({
    where: { AND: [visible.tickets(actor), { id: { in: rows.map(({ id }) => id) } }] },
    select: {
      id: true,
      contact: named,
      queue: named,
      category: named,
      issueType: named,
      subIssueType: named,
      source: named,
      tags: { select: { tag: named } },
    },
    relationLoadStrategy: "join",
  });
  return new Map(
    found.map(({ id, contact, queue, category, issueType, subIssueType, source, tags }) => [
      id,
      {
        contact: contact?.name ?? "",
        queue: queue?.name ?? "",
        category: category?.name ?? "",
        issue: [issueType, subIssueType].flatMap((one) => (one ? [one.name] : [])).join(" › "),
        source: source?.name ?? "",
        tags: tags
          .map(({ tag }) => tag.name)
          .sort()
          .join(", "),
      },
    ]),
  );
}
