import "server-only";
import { cache } from "react";
import { db } from "#server/db.ts";
import type { TicketStage } from "../model/ticket-status.ts";

/** A value that can be picked. */
export interface Listed {
  readonly id: string;
  readonly name: string;
}

/** A status that can be picked. */
export interface ListedStatus extends Listed {
  readonly stage: TicketStage;
  readonly tone: string;
}

/** A priority that can be picked, most urgent first. */
export interface ListedPriority extends Listed {
  readonly rank: number;
  readonly tone: string;
}

/** A technician that can be picked, with the billing roles they hold; the default one first. */
export interface ListedTechnician extends Listed {
  readonly roles: readonly Listed[];
}

/** What a ticket's fields can be set to. */
export interface TicketLists {
  readonly statuses: readonly ListedStatus[];
  readonly priorities: readonly ListedPriority[];
  readonly queues: readonly Listed[];
  readonly sources: readonly Listed[];
  readonly technicians: readonly ListedTechnician[];
  /** What a new ticket starts with. */
  readonly defaults: { readonly priorityId: string; readonly queueId: string; readonly sourceId: string };
}

const listed = { where: { isActive: true }, orderBy: { sort: "asc" } } as const;
const columns = { id: true, name: true, isDefault: true } as const;

/** The active values of every list a ticket picks from; their names are open to everybody who is signed in. */
export const ticketLists = cache(async (): Promise<TicketLists> => {
  const [statuses, priorities, queues, sources, people] = await Promise.all([
    db.ticketStatus.findMany({ ...listed, select: { id: true, name: true, stage: true, tone: true } }),
    db.ticketPriority.findMany({
      where: { isActive: true },
      orderBy: { rank: "asc" },
      select: { ...columns, rank: true, tone: true },
    }),
    db.queue.findMany({ ...listed, select: columns }),
    db.ticketSource.findMany({ ...listed, select: columns }),
    db.person.findMany({
      where: { isActive: true, billingRoles: { some: { billingRole: { isActive: true } } } },
      orderBy: { name: "asc" },
      relationLoadStrategy: "join",
      select: {
        id: true,
        name: true,
        billingRoles: {
          where: { billingRole: { isActive: true } },
          orderBy: [{ isDefault: "desc" }, { billingRole: { sort: "asc" } }],
          select: { billingRole: { select: { id: true, name: true } } },
        },
      },
    }),
  ]);
  const byDefault = (rows: readonly { id: string; isDefault: boolean }[]) =>
    rows.find((row) => row.isDefault)?.id ?? "";
  return {
    statuses,
    priorities,
    queues,
    sources,
    technicians: people.map(({ id, name, billingRoles }) => ({
      id,
      name,
      roles: billingRoles.map((r) => r.billingRole),
    })),
    defaults: {
      priorityId: byDefault(priorities) || (priorities[0]?.id ?? ""),
      queueId: byDefault(queues),
      sourceId: byDefault(sources),
    },
  };
});
