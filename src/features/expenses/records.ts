import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { lockTicket } from "#features/tickets/records.ts";
import { periodOf } from "#features/time/model/period.ts";
import { columnOfDay, dayAt, dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { missing, objectionAt, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import type { Prisma } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";
import type { ReportFacts } from "./model/expense-report.ts";

const reportColumns = {
  id: true,
  personId: true,
  startsOn: true,
  endsOn: true,
  status: true,
  submittedAt: true,
  decidedAt: true,
  version: true,
  person: { select: { name: true, email: true } },
  decidedBy: { select: { name: true } },
} as const;

type ReportRow = Prisma.ExpenseReportGetPayload<{ select: typeof reportColumns }>;

function factsOf(report: ReportRow, timeZone: string): ReportFacts {
  const on = (instant: Date | null) => instant && dayAt(instant, timeZone);
  return {
    status: report.status,
    period: { startsOn: dayOfColumn(report.startsOn), endsOn: dayOfColumn(report.endsOn) },
    submittedOn: on(report.submittedAt),
    decidedOn: on(report.decidedAt),
    decidedBy: report.decidedBy?.name ?? null,
  };
}

/** The report that an expense of this day lands on, locked until the command ends; it is made when it is the period's first. */
export async function lockReportOfDay(tx: Tx, owner: Actor, spentOn: LocalDate) {
  const period = periodOf(owner.desk, spentOn);
  const startsOn = columnOfDay(period.startsOn);
  await tx.expenseReport.createMany({
    data: { personId: owner.id, startsOn, endsOn: columnOfDay(period.endsOn) },
    skipDuplicates: true,
  });
  await tx.$executeRaw`
    SELECT 1 FROM expense_report WHERE person_id = ${owner.id}::uuid AND starts_on = ${startsOn}::date FOR UPDATE`;
  const report = await tx.expenseReport.findUniqueOrThrow({
    where: { personId_startsOn: { personId: owner.id, startsOn } },
    select: reportColumns,
  });
  return { id: report.id, facts: factsOf(report, owner.timeZone) };
}

const expenseColumns = {
  id: true,
  reportId: true,
  personId: true,
  ticketId: true,
  customerId: true,
  categoryId: true,
  spentOn: true,
  description: true,
  place: true,
  origin: true,
  destination: true,
  distance: true,
  isRoundTrip: true,
  odometerStart: true,
  odometerEnd: true,
  vehicleKindId: true,
  distanceRate: true,
  billingRate: true,
  days: true,
  perDiemAmount: true,
  currency: true,
  paidAmount: true,
  paidTaxAmount: true,
  exchangeRate: true,
  amount: true,
  taxAmount: true,
  markup: true,
  billableAmount: true,
  paymentTypeId: true,
  isBillable: true,
  isReimbursable: true,
  version: true,
  category: { select: { name: true } },
  paymentType: { select: { name: true } },
  vehicleKind: { select: { name: true } },
} as const;

/**
 * One's own expense, locked: the report of its day, the report of the day it may move to, its ticket, then itself. Others'
 * expenses are missing.
 */
export async function lockOwnExpense(tx: Tx, actor: Actor, expenseId: string, movingTo?: LocalDate) {
  const where = { AND: [{ id: expenseId, personId: actor.id }, visible.expenses(actor)] };
  const found = await tx.expense.findFirst({ where, select: { spentOn: true, ticketId: true, reportId: true } });
  if (!found) throw new Refused(missing);
  const from = dayOfColumn(found.spentOn);
  const to = movingTo ?? from;
  // Always the earlier day first, so that two moves in opposite directions do not wait for each other.
  const [first, last] = from < to ? [from, to] : [to, from];
  const earlier = await lockReportOfDay(tx, actor, first);
  const later = first === last ? earlier : await lockReportOfDay(tx, actor, last);
  const [report, target] = first === from ? [earlier, later] : [later, earlier];
  const ticket = found.ticketId === null ? undefined : await lockTicket(tx, actor, found.ticketId);
  await tx.$executeRaw`SELECT 1 FROM expense WHERE id = ${expenseId}::uuid FOR UPDATE`;
  const expense = await tx.expense.findFirst({ where, select: expenseColumns });
  if (!expense) throw new Refused(missing);
  if (expense.reportId !== report.id) refuse("conflict", "This expense was moved meanwhile. Reload the page.");
  const { category, paymentType, vehicleKind, ...row } = expense;
  return {
    ...row,
    spentOn: dayOfColumn(row.spentOn),
    categoryName: category.name,
    paymentTypeName: paymentType?.name ?? "",
    vehicleName: vehicleKind?.name ?? "",
    report,
    target,
    ticket,
    ownerId: row.personId,
  };
}

/** The ticket and customer an expense is for. A ticket says the customer; another customer is refused. */
export async function expenseIsFor(
  tx: Tx,
  actor: Actor,
  typed: { readonly ticketId: string; readonly ticketNumber: string; readonly customerId: string },
) {
  const ticketId = typed.ticketId || (await ticketIdOf(tx, actor, typed.ticketNumber));
  const ticket = ticketId === undefined ? undefined : await lockTicket(tx, actor, ticketId);
  if (typed.customerId === "") return { ticket, customerId: ticket?.customerId ?? null };
  const customer = await tx.customer.findFirst({
    where: { AND: [{ id: typed.customerId }, visible.customers(actor)] },
    select: { id: true, name: true },
  });
  if (!customer) return stopAt("customerId", "Choose one of the customers.");
  if (ticket && ticket.customerId !== customer.id) {
    return stopAt("customerId", `${ticket.number} is not a ticket of ${customer.name}. Leave the customer empty.`);
  }
  return { ticket, customerId: customer.id };
}

async function ticketIdOf(tx: Tx, actor: Actor, number: string): Promise<string | undefined> {
  if (number === "") return undefined;
  const ticket = await tx.ticket.findFirst({
    where: { AND: [{ number: number.toUpperCase() }, visible.tickets(actor)] },
    select: { id: true },
  });
  return ticket?.id ?? stopAt("ticketNumber", `There is no ticket ${number}.`);
}

function stopAt(field: string, message: string): never {
  throw new Refused(objectionAt(field, message));
}

/** Refuses an expense that is billed to nobody. */
export function refuseBillingNobody(isBillable: boolean, customerId: string | null): void {
  if (isBillable && customerId === null) {
    stopIf(objectionAt("isBillable", "Billable to whom? Name a ticket or a customer, or take the mark off."));
  }
}

/** Somebody's expense report, locked until the command ends, with who decides about it; refuses as missing what the actor may not see. */
export async function lockReport(tx: Tx, actor: Actor, reportId: string) {
  await tx.$executeRaw`SELECT 1 FROM expense_report WHERE id = ${reportId}::uuid FOR UPDATE`;
  const where = { AND: [{ id: reportId }, visible.expenseReports(actor)] };
  const report = await tx.expenseReport.findFirst({ where, select: reportColumns });
  if (!report) throw new Refused(missing);
  const approvers = await reportApproversOf(tx, report.personId);
  return {
    ...report,
    facts: factsOf(report, actor.timeZone),
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

/** What is on a report, in sum. */
export async function reportTotalsOf(tx: Tx, reportId: string) {
  const all = await tx.expense.aggregate({ where: { reportId }, _count: true, _sum: { amount: true } });
  const back = await tx.expense.aggregate({ where: { reportId, isReimbursable: true }, _sum: { amount: true } });
  return { expenses: all._count, amount: all._sum.amount ?? 0, reimbursable: back._sum.amount ?? 0 };
}
