import "server-only";
import { createHash } from "node:crypto";
import { type TicketType, ticketTypeNames, ticketTypes } from "#features/tickets/model/ticket-type.ts";
import type { Tx } from "#server/db.ts";
import type { DeskLists } from "./model/imported-row.ts";
import type { ImportedStep, ImportedTicket } from "./model/imported-ticket.ts";

/** The names in the desk's lists, and the stage of each status. */
export async function listsOf(tx: Tx): Promise<{ lists: DeskLists; stages: ReadonlyMap<string, string> }> {
  const [statuses, priorities, sources] = await Promise.all([
    tx.ticketStatus.findMany({
      where: { isActive: true },
      orderBy: { sort: "asc" },
      select: { name: true, stage: true },
    }),
    tx.ticketPriority.findMany({ where: { isActive: true }, orderBy: { rank: "asc" }, select: { name: true } }),
    tx.ticketSource.findMany({ where: { isActive: true }, orderBy: { sort: "asc" }, select: { name: true } }),
  ]);
  const names = (rows: readonly { name: string }[]) => rows.map((row) => row.name);
  return {
    lists: {
      status: names(statuses),
      priority: names(priorities),
      source: names(sources),
      type: Object.values(ticketTypeNames),
    },
    stages: new Map(statuses.map((status) => [status.name, status.stage])),
  };
}

/** The type that a name means; a service request when the file says nothing. */
export function ticketTypeCalled(name: string | null): TicketType {
  return ticketTypes.find((type) => ticketTypeNames[type] === name) ?? "service_request";
}

/** What the last import of a ticket said; kept in the record of that import. */
export interface LastImport {
  readonly fingerprint: string;
  readonly told: Readonly<Record<string, unknown>>;
  readonly steps: readonly string[];
}

/** The last imports from a source, by the number they have there; of one number when it is given. */
export async function lastImports(tx: Tx, source: string, number?: string): Promise<Map<string, LastImport>> {
  const rows = await tx.$queryRaw<{ import_number: string; change: unknown }[]>`
    SELECT t.import_number, e.change FROM ticket t
    CROSS JOIN LATERAL (
      SELECT change FROM event WHERE subject_id = t.id AND name = 'ticket.import' ORDER BY id DESC LIMIT 1
    ) e
    WHERE t.import_source = ${source} AND (${number ?? null}::text IS NULL OR t.import_number = ${number ?? null})`;
  return new Map(rows.map((row) => [row.import_number, lastImportIn(row.change)]));
}

function lastImportIn(change: unknown): LastImport {
  const kept: Record<string, unknown> = typeof change === "object" && change !== null ? { ...change } : {};
  const told: Record<string, unknown> = typeof kept.told === "object" && kept.told !== null ? { ...kept.told } : {};
  return {
    fingerprint: typeof kept.fingerprint === "string" ? kept.fingerprint : "",
    told,
    steps: Array.isArray(kept.steps) ? kept.steps.map(String) : [],
  };
}

const digestOf = (value: unknown, length: number) =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, length);

/** What distinguishes one telling of a ticket from another. */
export const fingerprintOf = (ticket: ImportedTicket) => digestOf(ticket, 32);

/** What distinguishes a step of a ticket's history from another. */
export const stepKeyOf = (step: ImportedStep) => digestOf(step, 12);
