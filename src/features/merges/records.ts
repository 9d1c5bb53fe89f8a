import "server-only";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { lockTicket } from "#features/tickets/records.ts";
import { missing, Refused, refuse } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import type { MergeFacts } from "./model/merge.ts";

const posted = { status: { in: ["submitted", "approved"] as ("submitted" | "approved")[] } };
const locked = { status: { notIn: ["open", "rejected"] as ("open" | "rejected")[] } };

/**
 * Both tickets of a merge, locked until the command ends: first the open sheets and reports that the absorbed one's time
 * and expenses stand on, then the tickets in one order for everybody, so that two merges never wait for each other.
 */
export async function lockPair(tx: Tx, actor: Actor, sourceId: string, destinationId: string) {
  const sheets = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM timesheet WHERE id IN (SELECT timesheet_id FROM time_entry WHERE ticket_id = ${sourceId}::uuid)
     ORDER BY person_id, starts_on FOR UPDATE`;
  const reports = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM expense_report WHERE id IN (SELECT report_id FROM expense WHERE ticket_id = ${sourceId}::uuid)
     ORDER BY person_id, starts_on FOR UPDATE`;
  const [first, last] = sourceId < destinationId ? [sourceId, destinationId] : [destinationId, sourceId];
  const one = await lockTicket(tx, actor, first);
  const other = first === last ? one : await lockTicket(tx, actor, last);
  const [source, destination] = first === sourceId ? [one, other] : [other, one];
  if (!can(actor, "ticket.merge", destination)) throw new Refused(missing);
  const latecomers = await tx.ticket.findFirst({
    where: {
      id: sourceId,
      OR: [
        { timeEntries: { some: { timesheetId: { notIn: sheets.map(({ id }) => id) } } } },
        { expenses: { some: { reportId: { notIn: reports.map(({ id }) => id) } } } },
      ],
    },
    select: { id: true },
  });
  if (latecomers) refuse("conflict", "Somebody wrote down work on this ticket just now. Look again, then merge.");
  return {
    ...source,
    destination,
    sheetIds: sheets.map(({ id }) => id),
    reportIds: reports.map(({ id }) => id),
  };
}

const sideColumns = {
  id: true,
  number: true,
  title: true,
  type: true,
  isOpen: true,
  contactId: true,
  customer: { select: { id: true, name: true } },
  status: { select: { name: true, tone: true } },
  mergedInto: { select: { number: true } },
  _count: { select: { checklist: true } },
} as const;

/** Everything that decides whether one ticket may be merged into another, and what would move. */
export async function factsOfMerge(from: Tx, sourceId: string, destinationId: string) {
  const source = await from.ticket.findUniqueOrThrow({
    where: { id: sourceId },
    select: {
      ...sideColumns,
      description: true,
      additionalContacts: { select: { contactId: true } },
      _count: {
        select: {
          notes: true,
          timeEntries: true,
          materials: true,
          expenses: true,
          attachments: { where: { removedAt: null } },
          checklist: true,
          followers: true,
          signOffs: true,
        },
      },
    },
  });
  const destination = await from.ticket.findUniqueOrThrow({ where: { id: destinationId }, select: sideColumns });
  const postedTime = await from.timeEntry.count({ where: { ticketId: sourceId, timesheet: locked } });
  const postedExpenses = await from.expense.count({ where: { ticketId: sourceId, report: posted } });
  const endedMaterials = await from.material.count({ where: { ticketId: sourceId, billingItem: { isNot: null } } });
  const { timeEntries, notes, materials, expenses, attachments, checklist, followers, signOffs } = source._count;
  const contactIds = [source.contactId, ...source.additionalContacts.map(({ contactId }) => contactId)].filter(
    (id): id is string => id !== null && id !== destination.contactId,
  );
  return {
    source: { ...source, mergedIntoNumber: source.mergedInto?.number ?? null },
    destination: { ...destination, mergedIntoNumber: destination.mergedInto?.number ?? null },
    contactIds,
    moving: {
      notes,
      timeEntries,
      materials,
      expenses,
      attachments,
      checklistItems: checklist,
      contacts: contactIds.length,
      followers,
    },
    destinationChecklistItems: destination._count.checklist,
    postedTime,
    postedExpenses,
    endedMaterials,
    signOffs,
  } satisfies MergeFacts & { contactIds: string[] };
}
