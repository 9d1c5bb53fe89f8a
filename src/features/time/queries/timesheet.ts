import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { columnOfDay, dayAt, type LocalDate } from "#kernel/calendar.ts";
import { isId } from "#kernel/id.ts";
import { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { goalOf } from "../model/goal.ts";
import { periodOf } from "../model/period.ts";
import type { SheetView } from "../model/sheet-view.ts";
import { decidersAt, levelAfter } from "../model/timesheet-decision.ts";
import { namesOnSheet } from "../name-records.ts";
import {
  activeApprovers,
  approversOf,
  asApprover,
  decidersOf,
  decisionOf,
  sheetColumns,
  spanOf,
} from "../sheet-records.ts";
import { unusualFacts } from "../unusual-records.ts";
import { withEarlierNotes } from "./earlier-notes.ts";
import { type EntryRow, inOrderOfWork, sheetEntry, sheetEntryColumns, type UnusualFacts } from "./entry-columns.ts";
import { ownEntryRows } from "./own-entry-rows.ts";

const columns = {
  ...sheetColumns,
  submittedAt: true,
  paidAt: true,
  reason: true,
  person: { select: { name: true, email: true, weeklyBillableGoalMinutes: true, approvers: activeApprovers } },
} as const satisfies Prisma.TimesheetSelect;

interface Read {
  readonly where: Prisma.TimesheetWhereInput;
  /** The same, for a statement of our own. */
  readonly condition: Prisma.Sql;
  readonly entries: Promise<EntryRow[]>;
  readonly unusual?: (rows: readonly EntryRow[]) => Promise<UnusualFacts>;
}

// Side by side, because each is a way to the database and back.
async function sheetWhere(actor: Actor, { where, condition, entries, unusual }: Read): Promise<SheetView | undefined> {
  const [row, rows, names, facts] = await Promise.all([
    db.timesheet.findFirst({ where: { AND: [where, visible.timesheets(actor)] }, select: columns }),
    entries,
    namesOnSheet(condition),
    unusual && entries.then(unusual),
  ]);
  if (!row) return undefined;
  const approvers = row.person.approvers.map(asApprover);
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
    entries: rows.map((entry) => sheetEntry(entry, names, facts)),
  };
}

async function comparedWithEarlier(actor: Actor, sheet: SheetView | undefined): Promise<SheetView | undefined> {
  if (!sheet?.id) return sheet;
  const { id, ownerId: personId, period, entries } = sheet;
  const compared = await withEarlierNotes(actor, [{ id, personId, startsOn: columnOfDay(period.startsOn), entries }]);
  return { ...sheet, entries: compared.get(id) ?? entries };
}

/** A timesheet by its id, as far as the actor may see it. */
export const timesheetById = cache(async (actor: Actor, id: string): Promise<SheetView | undefined> => {
  if (!isId(id)) return undefined;
  const sheet = await sheetWhere(actor, {
    where: { id },
    condition: Prisma.sql`id = ${id}::uuid`,
    entries: db.timeEntry.findMany({
      where: { timesheet: { is: { AND: [{ id }, visible.timesheets(actor)] } } },
      orderBy: inOrderOfWork,
      select: sheetEntryColumns,
    }),
    unusual: unusualFacts,
  });
  return await comparedWithEarlier(actor, sheet);
});

/**
 * One's own timesheet of the period that a day falls into; an empty one when nothing was written yet. What only an approver
 * is told, that an entry took far longer than usual or was signed for before, is not looked up.
 */
export const ownTimesheet = cache(async (actor: Actor, day: LocalDate): Promise<SheetView> => {
  const period = periodOf(actor.desk, day);
  const { startsOn } = period;
  const written = await sheetWhere(actor, {
    where: { personId: actor.id, startsOn: columnOfDay(startsOn) },
    condition: Prisma.sql`person_id = ${actor.id}::uuid AND starts_on = ${startsOn}::date`,
    entries: ownEntryRows(actor, startsOn),
  });
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
