import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { approvesAs } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { type DateSpan, dayOfColumn } from "#kernel/calendar.ts";
import { type Money, money, sumOfMoney } from "#kernel/quantity.ts";
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
  expenses: {
    select: { ...remarkableColumns, billableAmount: true, isReimbursable: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  },
} as const satisfies Prisma.ExpenseReportSelect;

async function reportRows(
  actor: Actor,
  where: Prisma.ExpenseReportWhereInput,
  orderBy: Prisma.ExpenseReportOrderByWithRelationInput[],
  limit: number,
  withRemarks: boolean,
): Promise<ReportRow[]> {
  const rows = await db.expenseReport.findMany({
    where: { AND: [where, visible.expenseReports(actor)] },
    orderBy,
    take: limit,
    select: columns,
  });
  const remarkable = await unusualFacts(actor, withRemarks ? rows.flatMap(({ expenses }) => expenses) : []);
  return rows.map(({ startsOn, endsOn, decidedBy, expenses, ...row }) => {
    const reimbursable = sumOfMoney(expenses.filter((one) => one.isReimbursable).map(({ amount }) => amount));
    return {
      ...row,
      period: { startsOn: dayOfColumn(startsOn), endsOn: dayOfColumn(endsOn) },
      status: statusOfReport(row),
      decidedByName: decidedBy?.name ?? null,
      count: expenses.length,
      total: sumOfMoney(expenses.map(({ amount }) => amount)),
      billable: sumOfMoney(expenses.map(({ billableAmount }) => billableAmount)),
      reimbursable,
      cashAdvance: money(row.cashAdvance),
      due: money(reimbursable - row.cashAdvance),
      remarks: withRemarks ? remarksOnReport(expenses.map(remarkable), actor.desk) : [],
    };
  });
}

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

/** The reports that wait for this person's decision, the longest waiting first. */
export const expenseReportsAwaiting = cache(
  (actor: Actor): Promise<ReportRow[]> =>
    reportRows(actor, awaiting(actor), [{ submittedAt: "asc" }, { id: "asc" }], 200, true),
);

/** How many reports wait for this person's decision, and what they amount to. */
export const expensesAwaitingInSum = cache(async (actor: Actor): Promise<{ count: number; total: Money }> => {
  const where = { AND: [awaiting(actor), visible.expenseReports(actor)] };
  const [count, sum] = await Promise.all([
    db.expenseReport.count({ where }),
    db.expense.aggregate({ where: { report: where }, _sum: { amount: true } }),
  ]);
  return { count, total: money(sum._sum.amount ?? 0) };
});

/** The expense reports that a filter means, newest period first. */
export const expenseReportsInList = cache((actor: Actor, filter: ReportFilter): Promise<ReportRow[]> => {
  const holding = { OR: [{ expenses: { some: {} } }, { status: { not: "open" as const } }] };
  const order = [{ startsOn: "desc" }, { person: { name: "asc" } }, { part: "asc" }, { id: "asc" }] as const;
  return reportRows(actor, { AND: [holding, reportFilters[filter].where] }, [...order], 500, false);
});

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
