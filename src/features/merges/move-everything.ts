import "server-only";
import type { Tx } from "#server/db.ts";

interface Pair {
  readonly sourceId: string;
  readonly destinationId: string;
  readonly contactIds: readonly string[];
  readonly sheetIds: readonly string[];
  readonly reportIds: readonly string[];
}

/** Moves everything of one ticket to another, and answers with the minutes that moved. Both are locked. */
export async function moveEverything(tx: Tx, { sourceId, destinationId, contactIds, sheetIds, reportIds }: Pair) {
  const there = { where: { ticketId: sourceId }, data: { ticketId: destinationId } };
  const worked = await tx.timeEntry.aggregate({ where: { ticketId: sourceId }, _sum: { workedMinutes: true } });
  await tx.ticketNote.updateMany(there);
  await tx.attachment.updateMany(there);
  await tx.timeEntry.updateMany(there);
  await tx.material.updateMany(there);
  await tx.expense.updateMany(there);
  // A reply to a mail about the absorbed ticket finds the one that took it over.
  await tx.incomingMail.updateMany(there);
  await tx.outgoingMail.updateMany(there);
  // Whoever reads a sheet or report sees other ticket numbers on it now.
  const seenAnew = { version: { increment: 1 } };
  await tx.timesheet.updateMany({ where: { id: { in: [...sheetIds] } }, data: seenAnew });
  await tx.expenseReport.updateMany({ where: { id: { in: [...reportIds] } }, data: seenAnew });
  await moveChecklist(tx, sourceId, destinationId);
  await moveTimers(tx, sourceId, destinationId);
  await tx.ticketContact.createMany({
    data: contactIds.map((contactId) => ({ ticketId: destinationId, contactId })),
    skipDuplicates: true,
  });
  await tx.$executeRaw`
    INSERT INTO ticket_follower (ticket_id, person_id, created_at)
    SELECT ${destinationId}::uuid, person_id, created_at FROM ticket_follower WHERE ticket_id = ${sourceId}::uuid
        ON CONFLICT DO NOTHING`;
  await tx.ticketFollower.deleteMany({ where: { ticketId: sourceId } });
  await tx.ticketContact.deleteMany({ where: { ticketId: sourceId } });
  return worked._sum.workedMinutes ?? 0;
}

/** The absorbed ticket's items stand behind those that are there. */
async function moveChecklist(tx: Tx, sourceId: string, destinationId: string) {
  await tx.$executeRaw`
    UPDATE checklist_item SET ticket_id = ${destinationId}::uuid,
           position = position + (SELECT coalesce(max(position), 0) FROM checklist_item WHERE ticket_id = ${destinationId}::uuid)
     WHERE ticket_id = ${sourceId}::uuid`;
}

/** A timer goes along; somebody who has one on both tickets keeps one, with the time of both. */
async function moveTimers(tx: Tx, sourceId: string, destinationId: string) {
  const timers = await tx.timer.findMany({ where: { ticketId: sourceId } });
  for (const timer of timers) {
    const other = await tx.timer.findUnique({
      where: { personId_ticketId: { personId: timer.personId, ticketId: destinationId } },
    });
    if (!other) {
      await tx.timer.update({
        where: { id: timer.id },
        data: { ticketId: destinationId, version: { increment: 1 } },
        select: { id: true },
      });
      continue;
    }
    const runningSince = other.runningSince ?? timer.runningSince;
    await tx.timer.delete({ where: { id: timer.id }, select: { id: true } });
    await tx.timer.update({
      where: { id: other.id },
      data: {
        elapsedSeconds: other.elapsedSeconds + timer.elapsedSeconds,
        runningSince,
        pausedAt: runningSince ? null : other.pausedAt,
        startedAt: new Date(Math.min(other.startedAt.getTime(), timer.startedAt.getTime())),
        version: { increment: 1 },
      },
      select: { id: true },
    });
  }
}
