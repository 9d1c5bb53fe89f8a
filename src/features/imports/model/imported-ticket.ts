import { z } from "zod";
import type { ImportedRow, RefusedRow } from "./imported-row.ts";
import type { Mapping } from "./mapping.ts";

/** What may change from one row of a history to the next. */
export const followedFields = ["status", "priority", "queue", "technician", "title"] as const;

const name = z.string().min(1).max(250);
const instant = z.iso.datetime();

const importedStep = z.strictObject({
  at: instant,
  by: z.string().max(200),
  /** Field by field, what it was (nothing, when that was not known) and what it became. */
  changes: z.partialRecord(z.enum(followedFields), z.strictObject({ from: name.nullable(), to: name })),
});

/** A ticket as a file tells it: what it is now, and how it came to be so. */
export const importedTicket = z.strictObject({
  number: z.string().min(1).max(100),
  title: name,
  description: z.string().max(20_000),
  resolution: z.string().max(20_000),
  status: name,
  priority: name,
  type: name.nullable(),
  source: name.nullable(),
  queue: name.nullable(),
  technician: name.nullable(),
  customer: name,
  contact: name.nullable(),
  dueAt: instant.nullable(),
  createdAt: instant,
  createdBy: z.string().max(200),
  firstResponseAt: instant.nullable(),
  completedAt: instant.nullable(),
  completedBy: z.string().max(200),
  lastActivityAt: instant,
  history: z.array(importedStep).max(2000),
});

/** A ticket as a file tells it. */
export type ImportedTicket = z.output<typeof importedTicket>;

/** One moment of a ticket's history in a file. */
export type ImportedStep = z.output<typeof importedStep>;

/** What must be known of the desk's statuses to tell when work began and ended. */
export type StageOfStatus = (status: string) => string | undefined;

const collator = new Intl.Collator("en", { numeric: true });

/** The rows of one number, oldest first: by the mapping's column when it is a number or a text, by the time of the row otherwise. */
export function inOrder(rows: readonly ImportedRow[], mapping: Mapping): ImportedRow[] {
  const isTime = mapping.history?.orderBy === undefined || mapping.history.orderBy === mapping.columns.updatedAt;
  return rows.toSorted((left, right) => {
    const byTime = (left.instants.updatedAt?.getTime() ?? 0) - (right.instants.updatedAt?.getTime() ?? 0);
    const byColumn = collator.compare(left.order ?? "", right.order ?? "");
    return (isTime ? byTime : byColumn) || left.line - right.line;
  });
}

/** One ticket out of the rows of its number; a value that is missing in a row says that what was known still holds. */
export function ticketOf(
  rows: readonly ImportedRow[],
  mapping: Mapping,
  stageOf: StageOfStatus,
): ImportedTicket | RefusedRow {
  const ordered = inOrder(rows, mapping);
  const states = statesOf(ordered, mapping);
  const [first] = states;
  const last = states.at(-1);
  if (!first || !last) return { line: 0, reason: "there is no row" };
  const { title, status, priority, customer } = last.known;
  const createdAt = last.instants.openedAt ?? first.at;
  if (title === undefined) return refusal(last, "the title");
  if (status === undefined) return refusal(last, "the status");
  if (priority === undefined) return refusal(last, "the priority");
  if (customer === undefined) return refusal(last, "the customer");
  if (createdAt === undefined) return refusal(last, "when the ticket was opened");

  const atOf = (state: State) => new Date(Math.max((state.at ?? createdAt).getTime(), createdAt.getTime()));
  const isComplete = stageOf(status) === "complete";
  const began = states.find((state) => state.known.status !== undefined && stageOf(state.known.status) !== "fresh");
  const completedAt = isComplete
    ? (last.instants.resolvedAt ?? last.instants.closedAt ?? endOf(states, stageOf))
    : undefined;
  return {
    number: last.number,
    title,
    description: last.known.description ?? "",
    resolution: isComplete ? (last.known.resolution ?? "") : "",
    status,
    priority,
    type: last.known.type ?? null,
    source: last.known.source ?? null,
    queue: last.known.queue ?? null,
    technician: last.known.technician ?? null,
    customer,
    contact: last.known.contact ?? null,
    dueAt: text(last.instants.dueAt),
    createdAt: createdAt.toISOString(),
    createdBy: last.known.openedBy ?? "",
    firstResponseAt: text(last.instants.firstResponseAt ?? (began && atOf(began))),
    completedAt: isComplete ? text(completedAt ?? atOf(last)) : null,
    completedBy: isComplete ? (last.known.closedBy ?? last.known.updatedBy ?? "") : "",
    lastActivityAt: atOf(last).toISOString(),
    history: stepsOf(states, atOf),
  };
}

/** Whether the rows of a number did not make a ticket. */
export function isNoTicket(ticket: ImportedTicket | RefusedRow): ticket is RefusedRow {
  return "reason" in ticket;
}

interface State {
  readonly line: number;
  readonly number: string;
  readonly at: Date | undefined;
  readonly by: string;
  readonly known: ImportedRow["texts"];
  readonly instants: ImportedRow["instants"];
}

function statesOf(rows: readonly ImportedRow[], mapping: Mapping): State[] {
  let known: ImportedRow["texts"] = mapping.defaults;
  let instants: ImportedRow["instants"] = {};
  return rows.map((row) => {
    known = { ...known, ...row.texts };
    instants = { ...instants, ...row.instants };
    return {
      line: row.line,
      number: row.number,
      at: row.instants.updatedAt,
      by: row.texts.updatedBy ?? "",
      known,
      instants,
    };
  });
}

function stepsOf(states: readonly State[], atOf: (state: State) => Date): ImportedStep[] {
  return states.flatMap((state, index) => {
    const before = states[index - 1];
    if (!before) return [];
    const changes: ImportedStep["changes"] = {};
    for (const field of followedFields) {
      const from = before.known[field];
      const to = state.known[field];
      if (to !== undefined && to !== from) changes[field] = { from: from ?? null, to };
    }
    return Object.keys(changes).length === 0 ? [] : [{ at: atOf(state).toISOString(), by: state.by, changes }];
  });
}

// The last time it became complete, not the first: a reopened ticket was not done.
function endOf(states: readonly State[], stageOf: StageOfStatus): Date | undefined {
  const isDone = (state: State | undefined) =>
    state?.known.status !== undefined && stageOf(state.known.status) === "complete";
  return states.findLast((state, index) => isDone(state) && !isDone(states[index - 1]))?.at;
}

const text = (at: Date | undefined) => at?.toISOString() ?? null;

const refusal = (state: State, what: string): RefusedRow => ({
  line: state.line,
  reason: `${state.number} is not told: no row says ${what}`,
});
