import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { periodOf } from "#features/time/model/period.ts";
import { columnOfDay, dayAt, dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { formatMoney } from "#kernel/money.ts";
import { money } from "#kernel/quantity.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import type { Prisma } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";
import type { ReportFacts } from "./model/expense-report.ts";
import { acceptsExpenses, statusOfReport } from "./model/expense-report-status.ts";

const reportColumns = {
  id: true,
  personId: true,
  startsOn: true,
  endsOn: true,
  part: true,
  name: true,
  status: true,
  cashAdvance: true,
  submittedAt: true,
  decidedAt: true,
  paidAt: true,
  version: true,
  person: { select: { name: true, email: true } },
  decidedBy: { select: { name: true } },
} as const;

type ReportRow = Prisma.ExpenseReportGetPayload<{ select: typeof reportColumns }>;

function factsOf(report: ReportRow, timeZone: string): ReportFacts {
  const on = (instant: Date | null) => instant && dayAt(instant, timeZone);
  return {
    status: statusOfReport(report),
    period: { startsOn: dayOfColumn(report.startsOn), endsOn: dayOfColumn(report.endsOn) },
    part: report.part,
    submittedOn: on(report.submittedAt),
    decidedOn: on(report.decidedAt),
    decidedBy: report.decidedBy?.name ?? null,
    paidOn: on(report.paidAt),
  };
}

/** All parts of a person's period, locked in their order until the command ends, whoever takes which of them first. */
async function lockPeriod(tx: Tx, personId: string, startsOn: Date): Promise<ReportRow[]> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM expense_report WHERE person_id = ${personId}::uuid AND starts_on = ${startsOn}::date ORDER BY part FOR UPDATE`;
  const where = { id: { in: locked.map(({ id }) => id) } };
  return await tx.expenseReport.findMany({ where, orderBy: { part: "asc" }, select: reportColumns });
}

// Two who begin the same part at once wait for each other; the second finds it begun.
const tries = 9;

/** The first part of a period that takes expenses, other than one report, locked; when all are handed in, a further part is begun. */
async function lockPartTaking(
  tx: Tx,
  personId: string,
  period: { readonly startsOn: Date; readonly endsOn: Date },
  exceptId?: string,
): Promise<ReportRow> {
  for (let tried = 0; tried < tries; tried++) {
    const parts = await lockPeriod(tx, personId, period.startsOn);
    const taking = parts.find((report) => acceptsExpenses(report.status) && report.id !== exceptId);
    if (taking) return taking;
    const part = (parts.at(-1)?.part ?? 0) + 1;
    await tx.expenseReport.createMany({ data: { personId, ...period, part }, skipDuplicates: true });
  }
  throw new Error("No report of the period takes expenses");
}

/** The report that an expense of this day lands on, locked until the command ends; what comes after a report was handed in goes to a further part of its period. */
export async function lockReportOfDay(tx: Tx, owner: Actor, spentOn: LocalDate) {
  const { startsOn, endsOn } = periodOf(owner.desk, spentOn);
  const period = { startsOn: columnOfDay(startsOn), endsOn: columnOfDay(endsOn) };
  const report = await lockPartTaking(tx, owner.id, period);
  return { id: report.id, facts: factsOf(report, owner.timeZone) };
}

/** The report of the same period to which what was refused of one goes, locked. */
export async function lockPartAfter(tx: Tx, actor: Actor, reportId: string) {
  const { personId, startsOn, endsOn } = await tx.expenseReport.findUniqueOrThrow({
    where: { id: reportId },
    select: { personId: true, startsOn: true, endsOn: true },
  });
  const report = await lockPartTaking(tx, personId, { startsOn, endsOn }, reportId);
  return { id: report.id, facts: factsOf(report, actor.timeZone) };
}

/** One's own report by its id, locked with the other parts of its period. */
export async function lockOwnReport(tx: Tx, owner: Actor, reportId: string) {
  const of = { id: reportId, personId: owner.id };
  const found = await tx.expenseReport.findFirst({ where: of, select: { startsOn: true } });
  const parts = found ? await lockPeriod(tx, owner.id, found.startsOn) : [];
  const report = parts.find(({ id }) => id === reportId);
  if (!report) throw new Refused(missing);
  return { id: report.id, facts: factsOf(report, owner.timeZone) };
}

/** Somebody's expense report, locked until the command ends, with who decides about it; refuses as missing what the actor may not see. */
export async function lockReport(tx: Tx, actor: Actor, reportId: string) {
  const where = { AND: [{ id: reportId }, visible.expenseReports(actor)] };
  const found = await tx.expenseReport.findFirst({ where, select: { personId: true, startsOn: true } });
  const parts = found ? await lockPeriod(tx, found.personId, found.startsOn) : [];
  const report = parts.find(({ id }) => id === reportId);
  if (!report) throw new Refused(missing);
  const approvers = await reportApproversOf(tx, report.personId);
  const facts = factsOf(report, actor.timeZone);
  return {
    ...report,
    status: facts.status,
    facts,
    ownerId: report.personId,
    approvers,
    approverIds: approvers.map(({ id }) => id),
  };
}

/** Everybody who may decide about a person's expense reports; one of them suffices, those who left do not count. */
export async function reportApproversOf(tx: Tx, personId: string) {
  const rows = await tx.approver.findMany({
    where: { personId, kind: "expense", level: 1, approver: { isActive: true } },
    select: { approver: { select: { id: true, name: true, email: true } } },
    orderBy: { approver: { name: "asc" } },
  });
  return rows.map(({ approver }) => approver);
}

/** Moves the version of a report, because the report or an expense on it changed. */
export async function touchReport(
  tx: Tx,
  reportId: string,
  data: Prisma.ExpenseReportUncheckedUpdateInput = {},
): Promise<void> {
  await tx.expenseReport.update({
    where: { id: reportId },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
}

/** What is on a report, in sum, and what is still due to its person. */
export async function reportTotalsOf(tx: Tx, reportId: string) {
  const all = await tx.expense.aggregate({ where: { reportId }, _count: true, _sum: { amount: true } });
  const back = await tx.expense.aggregate({ where: { reportId, isReimbursable: true }, _sum: { amount: true } });
  const { cashAdvance } = await tx.expenseReport.findUniqueOrThrow({
    where: { id: reportId },
    select: { cashAdvance: true },
  });
  const reimbursable = back._sum.amount ?? 0;
  return { expenses: all._count, amount: all._sum.amount ?? 0, reimbursable, due: reimbursable - cashAdvance };
}

/** The expenses of a report, each in a few words: "Parking, $14.00". */
export async function expensesInWords(tx: Tx, reportId: string, desk: Actor["desk"]) {
  const rows = await tx.expense.findMany({
    where: { reportId },
    orderBy: [{ spentOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: { id: true, amount: true, category: { select: { name: true } } },
  });
  const shown = (amount: number) => formatMoney(money(amount), desk.currency, desk.locale);
  return new Map(rows.map(({ id, amount, category }) => [id, `${category.name}, ${shown(amount)}`]));
}
