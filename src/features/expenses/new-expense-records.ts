import "server-only";
import type { Actor } from "#access/actor.ts";
import { touchTicket } from "#features/tickets/records.ts";
import { columnOfDay, dayAt, type LocalDate } from "#kernel/calendar.ts";
import { formatMoney } from "#kernel/money.ts";
import { Refused, refuse, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import type { StoredFile } from "#server/uploads.ts";
import type { TypedExpense } from "./model/expense.ts";
import { objectionToLockedReport } from "./model/expense-report.ts";
import { purposeOf } from "./model/expense-words.ts";
import { readExpense } from "./model/read-expense.ts";
import { factsForExpense } from "./pricing-records.ts";
import { putReceipts } from "./receipt-records.ts";
import { expenseIsFor, refuseBillingNobody } from "./records.ts";
import { lockReportOfDay, touchReport } from "./report-records.ts";

/** What a new expense says: for whom, and what was spent. */
type NewExpense = TypedExpense & {
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly customerId: string;
  readonly isOneTap?: boolean;
};

interface Writing {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly input: NewExpense;
  /** Its receipts, which lie in the store. */
  readonly files?: readonly StoredFile[];
}

/** Writes an expense down on the report of its day, which is locked, then its ticket; answers as its command does. */
export async function writeExpense({ tx, actor, now, input: typed, files = [] }: Writing) {
  const { desk } = actor;
  const today = dayAt(now, actor.timeZone);
  const input = typed.isOneTap ? { ...typed, spentOn: today } : typed;
  const facts = await factsForExpense(tx, input);
  const read = readExpense(input, facts, today, desk);
  if (!read.ok) throw new Refused(read.refusal);
  const { spentOn, ...values } = read.value;
  const report = await lockReportOfDay(tx, actor, spentOn);
  stopIf(objectionToLockedReport(report.facts, desk.locale));
  const { ticket, customerId } = await expenseIsFor(tx, actor, input);
  refuseBillingNobody(values.isBillable, customerId);
  if (typed.isOneTap) await refuseSecondDrive(tx, actor, customerId, today);
  const { id } = await tx.expense.create({
    data: {
      ...values,
      reportId: report.id,
      personId: actor.id,
      ticketId: ticket?.id ?? null,
      customerId,
      spentOn: columnOfDay(spentOn),
      createdAt: now,
    },
    select: { id: true },
  });
  await putReceipts({ tx, actor, now, files }, id);
  await touchReport(tx, report.id);
  const name = facts.category?.name ?? "";
  const amount = formatMoney(values.amount, desk.currency, desk.locale);
  const purpose = purposeOf({ ...values, categoryName: name }, desk);
  if (ticket) await touchTicket(tx, ticket.id, now, `${actor.name}: ${name}, ${amount}`);
  return {
    value: { id, reportId: report.id, number: ticket?.number ?? null, name, purpose, amount },
    about: { type: "expense", id, ...(ticket ? { ticketId: ticket.id } : {}) },
    change: { ...values, category: name, spentOn, ...(files.length > 0 ? { receipts: files.length } : {}) },
  };
}

/** A second tap, from another tab or telephone, is a mistake; the report of the day is locked, so that it sees the first. */
async function refuseSecondDrive(tx: Tx, { id, desk }: Actor, customerId: string | null, day: LocalDate) {
  const drive = await tx.expense.findFirst({
    where: { personId: id, customerId, spentOn: columnOfDay(day), distance: { not: null } },
    select: { origin: true, destination: true, distance: true, isRoundTrip: true },
  });
  if (!drive) return;
  const words = purposeOf({ ...drive, description: "", categoryName: "" }, desk);
  refuse("conflict", `You drove there today already: ${words}. Write another drive down with the form.`);
}
