import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { type ColumnKey, columnsOf } from "../model/list-look.ts";
import type { ListCursor, Sort, TicketListAddress } from "../model/ticket-list-address.ts";
import { isNameSort, orderOf, stretchesBehind, valueIn } from "../model/ticket-order.ts";
import type { TicketStage } from "../model/ticket-status.ts";
import type { TicketType } from "../model/ticket-type.ts";
import { ticketsMatching } from "./ticket-where.ts";
import { idsByName } from "./tickets-by-name.ts";

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
  contactName: true,
  tagLine: true,
  statusSort: true,
  priorityRank: true,
  technicianId: true,
  queueId: true,
  categoryId: true,
  issueTypeId: true,
  sourceId: true,
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
    const rows = await rowsOf(actor, await ticketsMatching(actor, filters, now), sort, after, size + 1);
    const last = rows[size - 1];
    const shown = rows.slice(0, size).map(asRow);
    const asksMore = columnsOf(look).some((key) => moreColumns.includes(key));
    return {
      rows: shown,
      next: last && rows.length > size ? { number: last.number, value: valueIn(sort.by, last) } : undefined,
      more: asksMore ? await moreOf(actor, shown) : new Map(),
    };
  },
);

type Found = Prisma.TicketGetPayload<{ select: typeof columns }>;

async function rowsOf(
  actor: Actor,
  matching: Prisma.TicketWhereInput,
  sort: Sort,
  after: ListCursor | undefined,
  take: number,
): Promise<Found[]> {
  const asked = { select: columns, relationLoadStrategy: "join" } as const;
  const { by, descending } = sort;
  if (!isNameSort(by)) {
    const rows: Found[] = [];
    for (const stretch of stretchesBehind(sort, after)) {
      if (rows.length >= take) break;
      const where = { AND: [visible.tickets(actor), matching, stretch] };
      rows.push(...(await db.ticket.findMany({ ...asked, where, orderBy: orderOf(sort), take: take - rows.length })));
    }
    return rows;
  }
  const ids = await idsByName(actor, { by, descending }, after, matching, take);
  const found = await db.ticket.findMany({ ...asked, where: { AND: [visible.tickets(actor), { id: { in: ids } }] } });
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function asRow(row: Found): TicketRow {
  const { id, version, number, title, type, isOpen, lastActivity, lastActivityAt, dueAt, slaDueAt, createdAt } = row;
  const { status, priority, technician } = row;
  return {
    ...{ id, version, number, title, type, isOpen, lastActivity, lastActivityAt, dueAt, slaDueAt, createdAt },
    ...{ status, priority, technician },
    customer: { id: row.customerId, name: row.customerName },
    workedMinutes: minutes(row.workedMinutes),
    estimatedMinutes: row.estimatedMinutes === null ? null : minutes(row.estimatedMinutes),
  };
}

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
