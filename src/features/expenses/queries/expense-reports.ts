import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { approvesAs } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { type DateSpan, dayOfColumn } from "#kernel/calendar.ts";
import { type Money, money, sumOfMoney } from "#kernel/quantity.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import type { ExpenseReportStatus } from "../model/expense-report-status.ts";
import { remarksOnReport } from "../model/remarks.ts";
import { reportApproversOf } from "../records.ts";

/** An expense report as lists show it. */
export interface ReportRow {
  readonly id: string;
  readonly version: number;
  readonly person: { readonly id: string; readonly name: string };
  readonly period: DateSpan;
  readonly status: ExpenseReportStatus;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  readonly reason: string;
  readonly count: number;
  readonly total: Money;
  readonly billable: Money;
  readonly reimbursable: Money;
  /** What is unusual about it, in a few words; empty for a plain one. */
  readonly remarks: readonly string[];
}

const columns = {
  id: true,
  version: true,
  person: { select: { id: true, name: true } },
  startsOn: true,
  endsOn: true,
  status: true,
  submittedAt: true,
  decidedAt: true,
  decidedBy: { select: { name: true } },
  reason: true,
  expenses: {
    select: { id: true, spentOn: true, categoryId: true, amount: true, isBillable: true, isReimbursable: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  },
} as const satisfies Prisma.ExpenseReportSelect;

async function reportRows(
  actor: Actor,
  where: Prisma.ExpenseReportWhereInput,
  orderBy: Prisma.ExpenseReportOrderByWithRelationInput[],
  limit: number,
): Promise<ReportRow[]> {
  const rows = await db.expenseReport.findMany({
    where: { AND: [where, visible.expenseReports(actor)] },
    orderBy,
    take: limit,
    select: columns,
  });
  return rows.map(({ startsOn, endsOn, decidedBy, expenses, ...row }) => ({
    ...row,
    period: { startsOn: dayOfColumn(startsOn), endsOn: dayOfColumn(endsOn) },
    decidedByName: decidedBy?.name ?? null,
    count: expenses.length,
    total: sumOfMoney(expenses.map(({ amount }) => amount)),
    billable: sumOfMoney(expenses.filter(({ isBillable }) => isBillable).map(({ amount }) => amount)),
    reimbursable: sumOfMoney(expenses.filter(({ isReimbursable }) => isReimbursable).map(({ amount }) => amount)),
    remarks: remarksOnReport(expenses.map((expense) => ({ ...expense, spentOn: dayOfColumn(expense.spentOn) }))),
  }));
}

/** One's own expense reports that hold something or were ever handed in, newest period first. */
export const myExpenseReports = cache(
  (actor: Actor, limit = 60): Promise<ReportRow[]> =>
    reportRows(
      actor,
      { personId: actor.id, OR: [{ expenses: { some: {} } }, { status: { not: "open" } }] },
      [{ startsOn: "desc" }],
      limit,
    ),
);

/** The reports that wait for this person's decision, the longest waiting first. */
export const expenseReportsAwaiting = cache(async (actor: Actor): Promise<ReportRow[]> => {
  if (actor.grants["expenseReport.approve"] === "none") return [];
  const decides = { some: { approverId: { in: approvesAs(actor) }, kind: "expense" as const, level: 1 } };
  // Whoever stands in for an approver does not stand in for them about what is their own.
  const ownByDeputy = { id: actor.id, approvers: { none: { approverId: actor.id, kind: "expense" as const } } };
  const where = { status: "submitted" as const, person: { AND: [{ approvers: decides }, { NOT: ownByDeputy }] } };
  return await reportRows(actor, where, [{ submittedAt: "asc" }, { id: "asc" }], 200);
});

/** How many reports wait for this person's decision, and what they amount to. */
export const expensesAwaitingInSum = cache(async (actor: Actor): Promise<{ count: number; total: Money }> => {
  const rows = await expenseReportsAwaiting(actor);
  return { count: rows.length, total: rows.length === 0 ? money(0) : sumOfMoney(rows.map(({ total }) => total)) };
});

/** One expense report, as far as the actor may see it. */
export const reportRowById = cache(async (actor: Actor, id: string): Promise<ReportRow | undefined> => {
  const [row] = await reportRows(actor, { id }, [{ id: "asc" }], 1);
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
