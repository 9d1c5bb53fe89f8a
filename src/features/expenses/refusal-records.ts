import "server-only";
import type { Actor } from "#access/actor.ts";
import type { Tx } from "#server/db.ts";
import type { RefusedExpense } from "./model/report-decision.ts";
import { lockPartAfter, touchReport } from "./report-records.ts";

/**
 * Moves what was refused of a submitted report to the next part of its period, with the reasons, and answers with that part. The
 * report is open afterwards until the one who called sets what becomes of it: the database lets nothing leave a locked one.
 */
export async function moveRefused(tx: Tx, actor: Actor, reportId: string, refused: readonly RefusedExpense[]) {
  const next = await lockPartAfter(tx, actor, reportId);
  await tx.expenseReport.update({ where: { id: reportId }, data: { status: "open" }, select: { id: true } });
  for (const { expenseId, reason } of refused) {
    await tx.expense.update({
      where: { id: expenseId },
      data: { reportId: next.id, rejection: reason, version: { increment: 1 } },
      select: { id: true },
    });
  }
  await touchReport(tx, next.id);
  return next;
}

/** Marks the expenses of a report that was sent back with why, and takes the marks of earlier decisions away. */
export async function markRefused(tx: Tx, reportId: string, refused: readonly RefusedExpense[]): Promise<void> {
  await tx.expense.updateMany({ where: { reportId, rejection: { not: "" } }, data: { rejection: "" } });
  for (const { expenseId, reason } of refused) {
    await tx.expense.update({ where: { id: expenseId }, data: { rejection: reason }, select: { id: true } });
  }
}
