import "server-only";
import { z } from "zod";
import { retellSla } from "#features/sla/records.ts";
import { nextTicketNumber } from "#features/tickets/records.ts";
import { command } from "#server/command.ts";
import type { Tx } from "#server/db.ts";
import { recordHistory, recordOpening } from "../history-records.ts";
import { importedTicket } from "../model/imported-ticket.ts";
import { knownPeople } from "../named-records.ts";
import { fingerprintOf, lastImports, stepKeyOf } from "../records.ts";
import { type Newcomers, peopleNamed, ticketColumns } from "../ticket-columns.ts";

const importTicketInput = z.strictObject({
  /** Where the ticket comes from, e.g. servicenow. */
  source: z.string().min(1).max(40),
  /** What that help desk is called where a person reads it. */
  sourceName: z.string().min(1).max(120),
  ticket: importedTicket,
});

/** One ticket of another help desk comes over with its history; a later file brings what is new, and what was changed here stays. */
export const importTicket = command({
  name: "ticket.import",
  input: importTicketInput,
  subject: async ({ tx, input }) => {
    // Two imports at once would both make the queues and people they find missing.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ticket.import:${input.source}`}, 0))`;
    await tx.$executeRaw`
      SELECT 1 FROM ticket WHERE import_source = ${input.source} AND import_number = ${input.ticket.number} FOR UPDATE`;
    return {};
  },
  run: async ({ tx, actor, now, input: { source, sourceName, ticket } }) => {
    const known = await tx.ticket.findUnique({
      where: { importSource_importNumber: { importSource: source, importNumber: ticket.number } },
      select: { id: true, number: true, lastActivityAt: true },
    });
    const before = known ? (await lastImports(tx, source, ticket.number)).get(ticket.number) : undefined;
    const newcomers: Newcomers = [];
    const { history, ...told } = ticket;
    const people = await knownPeople(tx, source, peopleNamed(ticket));
    const columns = await ticketColumns(tx, source, ticket, people, now, newcomers);
    const steps = history.map((step) => ({ key: stepKeyOf(step), step }));

    const saved = known
      ? await updated(tx, known, columns, told, before?.told ?? {})
      : await created(tx, actor.desk.timeZone, source, ticket.number, columns);
    if (!known) await recordOpening(tx, source, saved.id, saved.number, ticket, people);
    const unseen = steps.filter(({ key }) => !before?.steps.includes(key)).map(({ step }) => step);
    await recordHistory(tx, source, saved.id, unseen, people);
    await retellSla(tx, saved.id, now, ticket.dueAt === null ? undefined : "told");

    return {
      value: { ...saved, fate: known ? ("updated" as const) : ("created" as const), newcomers },
      about: { type: "ticket", id: saved.id, ticketId: saved.id },
      change: {
        number: saved.number,
        source: sourceName,
        importNumber: ticket.number,
        steps: [...new Set([...(before?.steps ?? []), ...steps.map(({ key }) => key)])],
        fingerprint: fingerprintOf(ticket),
        told,
        newcomers,
      },
    };
  },
});

type Columns = Awaited<ReturnType<typeof ticketColumns>>;

async function created(tx: Tx, deskZone: string, source: string, importNumber: string, columns: Columns) {
  const number = await nextTicketNumber(tx, columns.createdAt, deskZone);
  return await tx.ticket.create({
    data: { ...columns, number, importSource: source, importNumber },
    select: { id: true, number: true },
  });
}

/** Which columns follow from what the file tells: they change together when one of it changed in the file. */
const columnsToldBy: Readonly<Record<string, readonly (keyof Columns)[]>> = {
  title: ["title"],
  description: ["description"],
  resolution: ["resolution"],
  status: ["statusId", "isOpen", "completedAt", "completedById"],
  completedAt: ["completedAt"],
  priority: ["priorityId", "priorityRank"],
  type: ["type"],
  source: ["sourceId"],
  queue: ["queueId"],
  technician: ["technicianId", "billingRoleId"],
  customer: ["customerId", "contactId"],
  contact: ["customerId", "contactId"],
  dueAt: ["dueAt"],
  firstResponseAt: ["firstResponseAt"],
};

/** Brings over what the file says differently from last time; what it repeats is left as the desk has it now. */
async function updated(
  tx: Tx,
  known: { readonly id: string; readonly number: string; readonly lastActivityAt: Date },
  columns: Columns,
  told: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
) {
  const moved = Object.keys(columnsToldBy).filter((field) => told[field] !== before[field]);
  const names: Set<string> = new Set(moved.flatMap((field) => columnsToldBy[field] ?? []));
  // What was written down for a customer stays that customer's.
  if (names.has("customerId") && (await hasMoney(tx, known.id)))
    for (const name of columnsToldBy.customer ?? []) names.delete(name);
  const changed: Partial<Columns> = Object.fromEntries(Object.entries(columns).filter(([name]) => names.has(name)));
  const isLater = columns.lastActivityAt > known.lastActivityAt;
  await tx.ticket.update({
    where: { id: known.id },
    data: {
      ...changed,
      ...(isLater ? { lastActivityAt: columns.lastActivityAt, lastActivity: columns.lastActivity } : {}),
      version: { increment: 1 },
    },
    select: { id: true },
  });
  return { id: known.id, number: known.number };
}

async function hasMoney(tx: Tx, ticketId: string): Promise<boolean> {
  const ticket = await tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: { _count: { select: { timeEntries: true, materials: true, expenses: true } } },
  });
  return Object.values(ticket._count).some((count) => count > 0);
}
