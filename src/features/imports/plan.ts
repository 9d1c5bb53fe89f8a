import "server-only";
import { db } from "#server/db.ts";
import {
  type FileRecord,
  type ImportedRow,
  isRefused,
  objectionsToMapping,
  type RefusedRow,
  rowReader,
} from "./model/imported-row.ts";
import { type ImportedTicket, isNoTicket, ticketOf } from "./model/imported-ticket.ts";
import type { Mapping } from "./model/mapping.ts";
import { fingerprintOf, lastImports, listsOf } from "./records.ts";

/** What becomes of a ticket of a file. */
export type Fate = "created" | "updated" | "unchanged";

/** A ticket of a file, what becomes of it, and the line where it first stands. */
export interface PlannedTicket {
  readonly ticket: ImportedTicket;
  readonly fate: Fate;
  readonly line: number;
}

/** What an import is going to do: each ticket with its fate, in the order in which they were opened, and every refused row. */
export interface ImportPlan {
  readonly tickets: readonly PlannedTicket[];
  readonly refused: readonly RefusedRow[];
}

/** Plans an import: nothing is written. The sentences say why the mapping does not fit this desk. */
export async function planImport(
  mapping: Mapping,
  records: readonly FileRecord[],
  deskZone: string,
): Promise<ImportPlan | { readonly problems: readonly string[] }> {
  const { lists, stages } = await listsOf(db);
  const problems = objectionsToMapping(mapping, lists);
  if (problems.length > 0) return { problems };

  const read = rowReader(mapping, lists, deskZone);
  const rows: ImportedRow[] = [];
  const refused: RefusedRow[] = [];
  for (const record of records) {
    const row = read(record);
    if (isRefused(row)) refused.push(row);
    else rows.push(row);
  }

  const known = await lastImports(db, mapping.source);
  const tickets: PlannedTicket[] = [];
  for (const group of byNumber(rows).values()) {
    const kept = mapping.history ? group : withoutRepeats(group, refused);
    const ticket = ticketOf(kept, mapping, (status) => stages.get(status));
    if (isNoTicket(ticket)) {
      refused.push(ticket);
      continue;
    }
    const last = known.get(ticket.number);
    const fate = !last ? "created" : last.fingerprint === fingerprintOf(ticket) ? "unchanged" : "updated";
    tickets.push({ ticket, fate, line: kept[0]?.line ?? 0 });
  }
  return {
    tickets: tickets.toSorted((left, right) => openingOrder(left.ticket, right.ticket)),
    refused: refused.toSorted((left, right) => left.line - right.line),
  };
}

const openingOrder = (left: ImportedTicket, right: ImportedTicket) =>
  left.createdAt.localeCompare(right.createdAt) || left.number.localeCompare(right.number, "en", { numeric: true });

// Without a history a number stands once; the first row counts and the others are told.
function withoutRepeats(group: readonly ImportedRow[], refused: RefusedRow[]): ImportedRow[] {
  const [first, ...others] = group;
  if (!first) return [];
  for (const row of others) {
    refused.push({
      line: row.line,
      reason: `${row.number} stands on line ${first.line} already, and the mapping says nothing of a history`,
    });
  }
  return [first];
}

function byNumber(rows: readonly ImportedRow[]): Map<string, ImportedRow[]> {
  const groups = new Map<string, ImportedRow[]>();
  for (const row of rows) {
    const group = groups.get(row.number);
    if (group) group.push(row);
    else groups.set(row.number, [row]);
  }
  return groups;
}
