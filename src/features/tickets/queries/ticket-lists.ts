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

// An empty list comes as null.
interface Row {
  statuses: ListedStatus[] | null;
  priorities: (ListedPriority & Default)[] | null;
  queues: (Listed & Default)[] | null;
  sources: (Listed & Default)[] | null;
  technicians: ListedTechnician[] | null;
}

interface Default {
  readonly isDefault: boolean;
}

/** The active values of every list a ticket picks from; their names are open to everybody who is signed in. */
export const ticketLists = cache(async (): Promise<TicketLists> => {
  // Every ticket page asks this, so it is one round trip.
  const [row] = await db.$queryRaw<Row[]>`
    SELECT
      (SELECT json_agg(json_build_object('id', id, 'name', name, 'stage', stage, 'tone', tone) ORDER BY sort)
         FROM ticket_status WHERE is_active) AS statuses,
      (SELECT json_agg(json_build_object('id', id, 'name', name, 'rank', rank, 'tone', tone, 'isDefault', is_default) ORDER BY rank)
         FROM ticket_priority WHERE is_active) AS priorities,
      (SELECT json_agg(json_build_object('id', id, 'name', name, 'isDefault', is_default) ORDER BY sort, name)
         FROM queue WHERE is_active) AS queues,
      (SELECT json_agg(json_build_object('id', id, 'name', name, 'isDefault', is_default) ORDER BY sort, name)
         FROM ticket_source WHERE is_active) AS sources,
      (SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'roles', r.roles) ORDER BY p.name)
         FROM person p
         JOIN (SELECT held.person_id, json_agg(json_build_object('id', role.id, 'name', role.name)
                 ORDER BY held.is_default DESC, role.sort, role.name) AS roles
                 FROM person_billing_role held JOIN billing_role role ON role.id = held.billing_role_id AND role.is_active
                GROUP BY held.person_id) r ON r.person_id = p.id
        WHERE p.is_active) AS technicians`;
  const { statuses, priorities, queues, sources, technicians } = row ?? nothing;
  const byDefault = (rows: readonly (Listed & Default)[] | null) => rows?.find((one) => one.isDefault)?.id ?? "";
  return {
    statuses: statuses ?? [],
    priorities: priorities ?? [],
    queues: queues ?? [],
    sources: sources ?? [],
    technicians: technicians ?? [],
    defaults: {
      priorityId: byDefault(priorities) || (priorities?.[0]?.id ?? ""),
      queueId: byDefault(queues),
      sourceId: byDefault(sources),
    },
  };
});

const nothing: Row = { statuses: null, priorities: null, queues: null, sources: null, technicians: null };
