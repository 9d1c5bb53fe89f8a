import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { lockTicket } from "#features/tickets/records.ts";
import { periodOf } from "#features/time/model/period.ts";
import { dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { missing, objectionAt, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import type { TypedPurpose } from "./model/expense.ts";
import { lockOwnReport, lockReportOfDay } from "./report-records.ts";

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
 * One's own expense, locked: its report, the report of the day it may move to, its ticket, then itself. Others' expenses are
 * missing.
 */
export async function lockOwnExpense(
  tx: Tx,
  actor: Actor,
  expenseId: string,
  movingTo?: LocalDate,
  purpose: TypedPurpose = {},
) {
  const where = { AND: [{ id: expenseId, personId: actor.id }, visible.expenses(actor)] };
  const found = await tx.expense.findFirst({ where, select: { spentOn: true, ticketId: true, reportId: true } });
  if (!found) throw new Refused(missing);
  const startOf = (day: LocalDate) => periodOf(actor.desk, day).startsOn;
  const [from, to] = [startOf(dayOfColumn(found.spentOn)), startOf(movingTo ?? dayOfColumn(found.spentOn))];
  // Always the earlier period first, so that two moves in opposite directions do not wait for each other.
  const early = movingTo !== undefined && to < from ? await lockReportOfDay(tx, actor, movingTo) : undefined;
  const report = await lockOwnReport(tx, actor, found.reportId);
  const late = movingTo !== undefined && to > from ? await lockReportOfDay(tx, actor, movingTo) : undefined;
  const target = early ?? late ?? report;
  const { ticket, nextTicketId } = await lockTicketsOf(tx, actor, found.ticketId, purpose.ticketNumber);
  await tx.$executeRaw`SELECT 1 FROM expense WHERE id = ${expenseId}::uuid FOR UPDATE`;
  const expense = await tx.expense.findFirst({ where, select: expenseColumns });
  if (!expense) throw new Refused(missing);
  if (expense.reportId !== report.id) refuse("conflict", "This expense was moved meanwhile. Reload the page.");
  const { category, paymentType, vehicleKind, ...row } = expense;
  return {
    ...row,
    spentOn: dayOfColumn(row.spentOn),
    exchangeRate: row.exchangeRate === null ? null : Number(row.exchangeRate),
    categoryName: category.name,
    paymentTypeName: paymentType?.name ?? "",
    vehicleName: vehicleKind?.name ?? "",
    report,
    target,
    ticket,
    nextTicketId,
    ownerId: row.personId,
  };
}

// The ticket it is on and the one it comes to, in one order, so that two moves in opposite directions do not wait for each other.
async function lockTicketsOf(tx: Tx, actor: Actor, ticketId: string | null, number: string | undefined) {
  const nextTicketId = number === undefined ? (ticketId ?? undefined) : await ticketIdOf(tx, actor, number);
  const ids = [...new Set([ticketId, nextTicketId].flatMap((id) => id ?? []))].sort();
  const locked = new Map<string, Awaited<ReturnType<typeof lockTicket>>>();
  for (const id of ids) locked.set(id, await lockTicket(tx, actor, id));
  return { ticket: ticketId === null ? undefined : locked.get(ticketId), nextTicketId };
}

/** Whom a locked expense is for after its correction; what nobody said stays. */
export async function purposeAfter(
  tx: Tx,
  actor: Actor,
  expense: {
    readonly nextTicketId: string | undefined;
    readonly ticketId: string | null;
    readonly customerId: string | null;
  },
  typed: TypedPurpose,
) {
  const isSaid = typed.ticketNumber !== undefined || typed.customerId !== undefined;
  // A ticket says its customer: only without one does the customer of before count.
  const before = expense.nextTicketId === undefined && expense.ticketId === null ? (expense.customerId ?? "") : "";
  const ticketId = expense.nextTicketId ?? "";
  const said = { ticketId, ticketNumber: "", customerId: typed.customerId ?? before };
  const next = await expenseIsFor(tx, actor, said);
  return isSaid ? next : { ticket: next.ticket, customerId: expense.customerId };
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
