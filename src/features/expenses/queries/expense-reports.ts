import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { approvesAs } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { byKey } from "#features/time/model/timesheet-grid.ts";
import type { PlaceInLine } from "#features/time/queries/timesheets-awaiting-me.ts";
import { type DateSpan, dayOfColumn } from "#kernel/calendar.ts";
import { isId } from "#kernel/id.ts";
import { type Money, money } from "#kernel/quantity.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { type ExpenseReportStatus, statusOfReport } from "../model/expense-report-status.ts";
import { remarksOnReport } from "../model/remarks.ts";
import { type ReportFilter, reportFilters } from "../model/report-filter.ts";
import { reportApproversOf } from "../report-records.ts";
import { remarkableColumns, unusualFacts } from "./unusual-facts.ts";

/** An expense report as lists show it. */
export interface ReportRow {
  readonly id: string;
  readonly version: number;
  readonly person: { readonly id: string; readonly name: string };
  readonly period: DateSpan;
  /** Above 1 for what came after the first report of the period was handed in. */
  readonly part: number;
  /** What its person calls it; empty: nothing. */
  readonly name: string;
  readonly status: ExpenseReportStatus;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  readonly paidAt: Date | null;
  readonly reason: string;
  readonly count: number;
  readonly total: Money;
  readonly billable: Money;
  readonly reimbursable: Money;
  readonly cashAdvance: Money;
  /** What is still to be paid to the person; below zero: what they give back. */
  readonly due: Money;
  /** What is unusual about it, in a few words; empty for a plain one, and where nobody asks. */
  readonly remarks: readonly string[];
}

const columns = {
  id: true,
  version: true,
  person: { select: { id: true, name: true } },
  startsOn: true,
  endsOn: true,
  part: true,
  name: true,
  status: true,
  submittedAt: true,
  decidedAt: true,
  decidedBy: { select: { name: true } },
  paidAt: true,
  reason: true,
  cashAdvance: true,
} as const satisfies Prisma.ExpenseReportSelect;

async function reportRows(
  actor: Actor,
  where: Prisma.ExpenseReportWhereInput,
  orderBy: Prisma.ExpenseReportOrderByWithRelationInput[],
  limit: number,
  withRemarks: boolean,
  skip = 0,
): Promise<ReportRow[]> {
  const rows = await db.expenseReport.findMany({
    where: { AND: [where, visible.expenseReports(actor)] },
    orderBy,
    take: limit,
    skip,
    select: columns,
  });
  const ids = rows.map(({ id }) => id);
  const [sums, expenses] = await Promise.all([sumsOfReports(ids), withRemarks ? remarkableOnReports(ids) : []]);
  const remarkable = await unusualFacts(actor, expenses);
  const onReport = new Map(byKey(expenses, ({ reportId }) => reportId));
  return rows.map(({ startsOn, endsOn, decidedBy, ...row }) => {
    const sum = sums.get(row.id) ?? nothingSpent;
    return {
      ...row,
      ...sum,
      period: { startsOn: dayOfColumn(startsOn), endsOn: dayOfColumn(endsOn) },
      status: statusOfReport(row),
      decidedByName: decidedBy?.name ?? null,
      cashAdvance: money(row.cashAdvance),
      due: money(sum.reimbursable - row.cashAdvance),
      remarks: remarksOnReport((onReport.get(row.id) ?? []).map(remarkable), actor.desk),
    };
  });
}

const nothingSpent = { count: 0, total: money(0), billable: money(0), reimbursable: money(0) };

/** What is on each report, in sum: the database adds up, or a list of reports would read every expense of them. */
async function sumsOfReports(ids: readonly string[]) {
  const rows = await db.$queryRaw<
    { id: string; count: number; total: number; billable: number; reimbursable: number }[]
  >`
    SELECT report_id::text AS id, count(*)::int AS count, sum(amount)::float8 AS total, sum(billable_amount)::float8 AS billable,
      coalesce(sum(amount) FILTER (WHERE is_reimbursable), 0)::float8 AS reimbursable
    FROM expense WHERE report_id = ANY(${[...ids]}::uuid[]) GROUP BY 1`;
  return new Map(
    rows.map(({ id, count, total, billable, reimbursable }) => [
      id,
      { count, total: money(total), billable: money(billable), reimbursable: money(reimbursable) },
    ]),
  );
}

const remarkableOnReports = async (ids: readonly string[]) =>
  await db.expense.findMany({
    where: { reportId: { in: [...ids] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: remarkableColumns,
  });

/** One's own expense reports that hold something or were ever handed in, newest period first. */
export const myExpenseReports = cache((actor: Actor, limit = 60): Promise<ReportRow[]> => {
  const holding = [{ expenses: { some: {} } }, { status: { not: "open" as const } }, { cashAdvance: { gt: 0 } }];
  const where = { personId: actor.id, OR: holding };
  return reportRows(actor, where, [{ startsOn: "desc" }, { part: "desc" }], limit, false);
});

const nothing: Prisma.ExpenseReportWhereInput = { id: { in: [] } };

function awaiting(actor: Actor): Prisma.ExpenseReportWhereInput {
  if (actor.grants["expenseReport.approve"] === "none") return nothing;
  const kind = "expense" as const;
  const decides = { some: { approverId: { in: approvesAs(actor) }, kind, level: 1 } };
  // Whoever stands in for an approver does not stand in for them about what is their own, nor does one decide about it oneself
  // where somebody else can.
  const ownByDeputy = { id: actor.id, approvers: { none: { approverId: actor.id, kind } } };
  const another = { approverId: { not: actor.id }, kind, level: 1, approver: { isActive: true } };
  const ownOfOthers = { id: actor.id, approvers: { some: another } };
  return { status: "submitted", person: { AND: [{ approvers: decides }, { NOT: ownByDeputy }, { NOT: ownOfOthers }] } };
}

const fromPlace = ({ at, id }: PlaceInLine): Prisma.ExpenseReportWhereInput => ({
  OR: [{ submittedAt: { gt: at } }, { submittedAt: at, id: { gte: id } }],
});

/** The reports that wait for this person's decision, the longest waiting first: so many from a place on. */
export async function expenseReportsAwaiting(
  actor: Actor,
  { from, most = 200 }: { readonly from?: PlaceInLine | undefined; readonly most?: number } = {},
): Promise<ReportRow[]> {
  const where = { AND: [awaiting(actor), from ? fromPlace(from) : {}] };
  return await reportRows(actor, where, [{ submittedAt: "asc" }, { id: "asc" }], most, true);
}

/** The place of a report among those that wait for this person; undefined when it does not. */
export async function placeOfExpenseReport(actor: Actor, id: string): Promise<PlaceInLine | undefined> {
  if (!isId(id)) return undefined;
  const where = { AND: [{ id }, awaiting(actor), visible.expenseReports(actor)] };
  const row = await db.expenseReport.findFirst({ where, select: { submittedAt: true } });
  return row?.submittedAt ? { at: row.submittedAt, id } : undefined;
}

/** Whose reports of which days wait for this person, among some people. */
export async function daysOfReportsAwaiting(
  actor: Actor,
  personIds: readonly string[],
): Promise<{ personId: string; period: DateSpan }[]> {
  const rows = await db.expenseReport.findMany({
    where: { AND: [{ personId: { in: [...personIds] } }, awaiting(actor), visible.expenseReports(actor)] },
    select: { personId: true, startsOn: true, endsOn: true },
  });
  return rows.map(({ personId, startsOn, endsOn }) => ({
    personId,
    period: { startsOn: dayOfColumn(startsOn), endsOn: dayOfColumn(endsOn) },
  }));
}

/** How many reports wait for this person's decision, and what they amount to. */
export const expensesAwaitingInSum = cache(async (actor: Actor): Promise<{ count: number; total: Money }> => {
  const where = { AND: [awaiting(actor), visible.expenseReports(actor)] };
  const [count, sum] = await Promise.all([
    db.expenseReport.count({ where }),
    db.expense.aggregate({ where: { report: where }, _sum: { amount: true } }),
  ]);
  return { count, total: money(sum._sum.amount ?? 0) };
});

/** How many reports a page of the list has. */
const pageSize = 200;

/** A page of the expense reports that a filter means, newest period first, and whether more follow. */
export const expenseReportsInList = cache(
  async (actor: Actor, filter: ReportFilter, page = 1): Promise<{ rows: ReportRow[]; hasMore: boolean }> => {
    const holding = { OR: [{ expenses: { some: {} } }, { status: { not: "open" as const } }] };
    const order = [{ startsOn: "desc" }, { person: { name: "asc" } }, { part: "asc" }, { id: "asc" }] as const;
    const where = { AND: [holding, reportFilters[filter].where] };
    const rows = await reportRows(actor, where, [...order], pageSize + 1, false, (page - 1) * pageSize);
    return { rows: rows.slice(0, pageSize), hasMore: rows.length > pageSize };
  },
);

/** One expense report, as far as the actor may see it. */
export const reportRowById = cache(async (actor: Actor, id: string): Promise<ReportRow | undefined> => {
  const [row] = await reportRows(actor, { id }, [{ id: "asc" }], 1, true);
  return row;
});

/** Who may decide about a report, by name, as far as the actor may see the report. */
export async function approversOfReport(actor: Actor, reportId: string): Promise<{ id: string; name: string }[]> {
  const report = await db.expenseReport.findFirst({
    where: { AND: [{ id: reportId }, visible.expenseReports(actor)] },
    select: { personId: true },
  });
  return report ? await reportApproversOf(db, report.personId) : [];
}
