import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { approvesAs, canEver } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import type { DateSpan } from "#kernel/calendar.ts";
import { isId } from "#kernel/id.ts";
import type { Minutes, Money } from "#kernel/quantity.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { byKey } from "../model/timesheet-grid.ts";
import { spanOf } from "../sheet-records.ts";
import { digestsOf } from "./digests-of-sheets.ts";

/** A timesheet that waits for the actor's decision. */
export interface AwaitingSheet {
  readonly id: string;
  readonly version: number;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly period: DateSpan;
  readonly submittedAt: Date | null;
  readonly worked: Minutes;
  readonly billable: Minutes;
  readonly amount: Money;
  /** What is unusual about it; a sheet without is plain. */
  readonly remarks: readonly string[];
}

/** The sheets on which it is the actor's turn: submitted, and at a level on which the actor approves for that person. */
const awaiting = cache(async (actor: Actor): Promise<Prisma.TimesheetWhereInput> => {
  if (!canEver(actor, "timesheet.approve")) return { id: { in: [] } };
  const [approvals, colleagues] = await Promise.all([
    db.approver.findMany({
      where: { approverId: { in: approvesAs(actor) }, kind: "timesheet" },
      select: { personId: true, level: true, approverId: true },
    }),
    // One's own sheet waits for oneself only where nobody else decides on that level.
    db.approver.findMany({
      where: { personId: actor.id, kind: "timesheet", approverId: { not: actor.id }, approver: { isActive: true } },
      select: { level: true },
    }),
  ]);
  const mine = approvals.filter(
    ({ personId, level, approverId }) =>
      personId !== actor.id || (approverId === actor.id && !colleagues.some((colleague) => colleague.level === level)),
  );
  const turns = byKey(mine, ({ level }) => level).map(([approvalLevel, all]) => ({
    approvalLevel,
    personId: { in: all.map(({ personId }) => personId) },
  }));
  // Prisma drops an empty OR inside an AND, which would let every sheet wait for whoever approves for nobody.
  if (turns.length === 0) return { id: { in: [] } };
  return { AND: [visible.timesheets(actor), { status: "submitted" }, { OR: turns }] };
});

/** How many timesheets wait for the actor. */
export const countOfTimesheetsAwaitingMe = cache(
  async (actor: Actor): Promise<number> => await db.timesheet.count({ where: await awaiting(actor) }),
);

/** A place in the line of what waits: since when, and which of those that wait since then. */
export interface PlaceInLine {
  readonly at: Date;
  readonly id: string;
}

/** The place of a timesheet among those that wait for the actor; undefined when it does not. */
export async function placeOfTimesheet(actor: Actor, id: string): Promise<PlaceInLine | undefined> {
  if (!isId(id)) return undefined;
  const where = { AND: [{ id }, await awaiting(actor)] };
  const row = await db.timesheet.findFirst({ where, select: { submittedAt: true } });
  return row?.submittedAt ? { at: row.submittedAt, id } : undefined;
}

const fromPlace = ({ at, id }: PlaceInLine): Prisma.TimesheetWhereInput => ({
  OR: [{ submittedAt: { gt: at } }, { submittedAt: at, id: { gte: id } }],
});

/** The timesheets that wait for the actor, the longest waiting first: all of them, or so many from a place on. */
export async function timesheetsAwaitingMe(
  actor: Actor,
  { from, most }: { readonly from?: PlaceInLine | undefined; readonly most?: number } = {},
): Promise<AwaitingSheet[]> {
  const rows = await db.timesheet.findMany({
    where: { AND: [await awaiting(actor), from ? fromPlace(from) : {}] },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    ...(most === undefined ? {} : { take: most }),
    select: {
      id: true,
      version: true,
      startsOn: true,
      endsOn: true,
      submittedAt: true,
      personId: true,
      person: { select: { name: true } },
    },
    relationLoadStrategy: "join",
  });
  const digests = await digestsOf(actor, rows);
  return rows.flatMap((row) => {
    const digest = digests.get(row.id);
    if (!digest) return [];
    const { workedMinutes: worked, billableMinutes: billable, amount, remarks } = digest;
    const { id, version, submittedAt, personId: ownerId } = row;
    const owner = { ownerId, ownerName: row.person.name };
    return [{ id, version, ...owner, period: spanOf(row), submittedAt, worked, billable, amount, remarks }];
  });
}
