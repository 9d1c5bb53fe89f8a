import "server-only";
import type { Actor } from "#access/actor.ts";
import { loadDesk, systemActor } from "#server/actor.ts";
import { db } from "#server/db.ts";
import { importTicket } from "./commands/import-ticket.ts";
import { readCsv } from "./file-records.ts";
import type { RefusedRow } from "./model/imported-row.ts";
import { columnsRead, type Mapping, objectionToHeader } from "./model/mapping.ts";
import { type Fate, type PlannedTicket, planImport } from "./plan.ts";
import { newcomersIn } from "./ticket-columns.ts";

/** What an import did, or would do. */
export interface ImportReport {
  readonly counts: Readonly<Record<Fate, number>>;
  readonly refused: readonly RefusedRow[];
  /** Queues, customers, contacts and technicians that the desk did not know: "queue Group 70". */
  readonly newcomers: readonly string[];
  /** The first tickets that are created or updated, for the eye. */
  readonly examples: readonly string[];
}

/** How an import is run: for real or only told, and who hears of its progress. */
export interface ImportOptions {
  readonly isDryRun: boolean;
  readonly now: Date;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Brings the tickets of a file over, one transaction each; the sentences say why nothing could be done at all. */
export async function importTickets(
  path: string,
  mapping: Mapping,
  { isDryRun, now, onProgress }: ImportOptions,
): Promise<ImportReport | { readonly problems: readonly string[] }> {
  const desk = await loadDesk(db);
  if (!desk)
    return { problems: ["There is no organization yet: prepare it first with npm run provision, or npm start."] };
  const file = await readCsv(path, mapping.delimiter, columnsRead(mapping));
  if (typeof file === "string") return { problems: [file] };
  const objection = objectionToHeader(mapping, file.header);
  if (objection) return { problems: [objection] };
  const plan = await planImport(mapping, file.records, desk.timeZone);
  if ("problems" in plan) return plan;

  const fileRefused = [...file.refused, ...plan.refused];
  const done = isDryRun
    ? await toldOnly(mapping, plan.tickets)
    : await carriedOut(mapping, plan.tickets, systemActor(desk), now, onProgress);
  return { ...done, refused: [...fileRefused, ...done.refused].toSorted((left, right) => left.line - right.line) };
}

async function toldOnly(mapping: Mapping, tickets: readonly PlannedTicket[]): Promise<ImportReport> {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const { fate } of tickets) counts[fate] += 1;
  const moving = tickets.filter(({ fate }) => fate !== "unchanged");
  return {
    counts,
    refused: [],
    newcomers: await newcomersIn(
      db,
      mapping.source,
      moving.map(({ ticket }) => ticket),
    ),
    examples: moving.slice(0, 5).map(({ fate, ticket }) => `${fate} ${ticket.number} ${ticket.title}`),
  };
}

async function carriedOut(
  mapping: Mapping,
  tickets: readonly PlannedTicket[],
  actor: Actor,
  now: Date,
  onProgress: ImportOptions["onProgress"],
): Promise<ImportReport> {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const refused: RefusedRow[] = [];
  const newcomers = new Set<string>();
  const examples: string[] = [];
  for (const [index, { ticket, fate, line }] of tickets.entries()) {
    onProgress?.(index, tickets.length);
    if (fate === "unchanged") {
      counts.unchanged += 1;
      continue;
    }
    const input = { source: mapping.source, sourceName: mapping.name, ticket };
    const outcome = await importTicket.execute(actor, input, { now });
    if (!outcome.ok) {
      refused.push({ line, reason: `${ticket.number}: ${outcome.refusal.message}` });
      continue;
    }
    counts[outcome.value.fate] += 1;
    for (const newcomer of outcome.value.newcomers) newcomers.add(newcomer);
    if (examples.length < 5) examples.push(`${fate} ${outcome.value.number} ${ticket.number} ${ticket.title}`);
  }
  return { counts, refused, newcomers: [...newcomers], examples };
}
