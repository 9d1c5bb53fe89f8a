import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { columnOfDay, dayAt, type LocalDate } from "#kernel/calendar.ts";
import { isId } from "#kernel/id.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { goalOf } from "../model/goal.ts";
import { periodOf } from "../model/period.ts";
import type { SheetView } from "../model/sheet-view.ts";
import { decidersAt, levelAfter } from "../model/timesheet-decision.ts";
import { approversOf, decidersOf, decisionOf, sheetColumns, spanOf } from "../sheet-records.ts";
import { unusualFacts } from "../unusual-records.ts";
import { inOrderOfWork, sheetEntry, sheetEntryColumns } from "./entry-columns.ts";

const columns = {
  ...sheetColumns,
  submittedAt: true,
  paidAt: true,
  reason: true,
  person: { select: { name: true, email: true, weeklyBillableGoalMinutes: true } },
  entries: { select: sheetEntryColumns, orderBy: inOrderOfWork },
} as const satisfies Prisma.TimesheetSelect;

async function sheetWhere(actor: Actor, where: Prisma.TimesheetWhereInput): Promise<SheetView | undefined> {
  const row = await db.timesheet.findFirst({ where: { AND: [where, visible.timesheets(actor)] }, select: columns });
  if (!row) return undefined;
  const [approvers, unusual] = await Promise.all([approversOf(db, row.personId), unusualFacts(row.entries)]);
  const isWaiting = row.status === "submitted";
  return {
    id: row.id,
    version: row.version,
    ownerId: row.personId,
    ownerName: row.person.name,
    period: spanOf(row),
    status: row.status,
    submittedAt: row.submittedAt,
    decision: decisionOf(row, actor.desk.timeZone),
    paidOn: row.paidAt && dayAt(row.paidAt, actor.desk.timeZone),
    reason: row.reason,
    goal: goalOf(row.person.weeklyBillableGoalMinutes, spanOf(row)),
    approverIds: decidersOf(row, approvers).map(({ id }) => id),
    decidedBy: decidersAt(isWaiting ? row.approvalLevel : levelAfter(0, approvers), approvers),
    entries: row.entries.map((entry) => sheetEntry(entry, actor.desk, unusual)),
  };
}

/** A timesheet by its id, as far as the actor may see it. */
export const timesheetById = cache(
  async (actor: Actor, id: string): Promise<SheetView | undefined> =>
    isId(id) ? sheetWhere(actor, { id }) : undefined,
);

/** One's own timesheet of the period that a day falls into; an empty one when nothing was written yet. */
export const ownTimesheet = cache(async (actor: Actor, day: LocalDate): Promise<SheetView> => {
  const period = periodOf(actor.desk, day);
  const written = await sheetWhere(actor, { personId: actor.id, startsOn: columnOfDay(period.startsOn) });
  if (written) return written;
  const [person, approvers] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: actor.id }, select: { weeklyBillableGoalMinutes: true } }),
    approversOf(db, actor.id),
  ]);
  return {
    id: null,
    version: 0,
    ownerId: actor.id,
    ownerName: actor.name,
    period,
    status: "open",
    submittedAt: null,
    decision: null,
    paidOn: null,
    reason: "",
    goal: goalOf(person.weeklyBillableGoalMinutes, period),
    approverIds: [],
    decidedBy: decidersAt(levelAfter(0, approvers), approvers),
    entries: [],
  };
});
