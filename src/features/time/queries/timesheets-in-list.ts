import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { columnOfDay, type DateSpan, dayAt } from "#kernel/calendar.ts";
import { type Minutes, type Money, minutes, money } from "#kernel/quantity.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import type { TimesheetFilter } from "../model/timesheet-filter.ts";
import type { TimesheetStatus } from "../model/timesheet-status.ts";
import { spanOf } from "../sheet-records.ts";

/** A timesheet as a row of a list. */
export interface SheetRow {
  readonly id: string;
  readonly version: number;
  readonly ownerName: string;
  readonly period: DateSpan;
  readonly status: TimesheetStatus;
  readonly worked: Minutes;
  readonly billable: Minutes;
  readonly amount: Money;
}

/** How many timesheets a page of the list has. */
const pageSize = 200;

/** Which timesheets a filter means for this actor; only sheets that have time. */
export function timesheetsMatching(actor: Actor, filter: TimesheetFilter, now: Date): Prisma.TimesheetWhereInput {
  const today = columnOfDay(dayAt(now, actor.timeZone));
  const meant: Record<TimesheetFilter, Prisma.TimesheetWhereInput> = {
    unapproved: { status: { notIn: ["approved", "paid"] } },
    waiting: { status: "submitted" },
    open: { status: "open" },
    rejected: { status: "rejected" },
    approved: { status: "approved" },
    paid: { status: "paid" },
    mine: { personId: actor.id, OR: [{ status: "rejected" }, { status: "open", endsOn: { lt: today } }] },
  };
  return { AND: [visible.timesheets(actor), { entries: { some: {} } }, meant[filter]] };
}

/** A page of the timesheets that a filter means, newest period first, and whether more follow. */
export const timesheetsInList = cache(
  async (
    actor: Actor,
    filter: TimesheetFilter,
    now: Date,
    page = 1,
  ): Promise<{ rows: SheetRow[]; hasMore: boolean }> => {
    const sheets = await db.timesheet.findMany({
      where: timesheetsMatching(actor, filter, now),
      orderBy: [{ startsOn: "desc" }, { person: { name: "asc" } }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize + 1,
      select: sheetRowColumns,
    });
    return { rows: await withSums(actor, sheets.slice(0, pageSize)), hasMore: sheets.length > pageSize };
  },
);

const sheetRowColumns = {
  id: true,
  version: true,
  startsOn: true,
  endsOn: true,
  status: true,
  person: { select: { name: true } },
} as const;

type Sheet = Prisma.TimesheetGetPayload<{ select: typeof sheetRowColumns }>;

async function withSums(actor: Actor, sheets: readonly Sheet[]): Promise<SheetRow[]> {
  const sums = await db.timeEntry.groupBy({
    by: ["timesheetId"],
    where: { AND: [{ timesheetId: { in: sheets.map(({ id }) => id) } }, visible.timeEntries(actor)] },
    _sum: { sheetMinutes: true, billableMinutes: true, amount: true },
  });
  const bySheet = new Map(sums.map((sum) => [sum.timesheetId, sum._sum]));
  return sheets.map((sheet) => {
    const sum = bySheet.get(sheet.id);
    return {
      id: sheet.id,
      version: sheet.version,
      ownerName: sheet.person.name,
      period: spanOf(sheet),
      status: sheet.status,
      worked: minutes(sum?.sheetMinutes ?? 0),
      billable: minutes(sum?.billableMinutes ?? 0),
      amount: money(sum?.amount ?? 0),
    };
  });
}

/** What the timesheets that a filter means amount to. */
export const timesheetsInSum = cache(async (actor: Actor, filter: TimesheetFilter, now: Date) => {
  const sum = await db.timeEntry.aggregate({
    where: { AND: [{ timesheet: timesheetsMatching(actor, filter, now) }, visible.timeEntries(actor)] },
    _sum: { sheetMinutes: true, amount: true },
  });
  return { worked: minutes(sum._sum.sheetMinutes ?? 0), amount: money(sum._sum.amount ?? 0) };
});

/** One's own timesheets of earlier periods that were not handed in, and rejected ones; nobody who need not submit has any. */
export const timesheetsToHandIn = cache(async (actor: Actor, now: Date): Promise<SheetRow[]> => {
  const submits = await db.person.count({ where: { id: actor.id, submitsTimesheets: true } });
  return submits > 0 ? (await timesheetsInList(actor, "mine", now)).rows : [];
});
