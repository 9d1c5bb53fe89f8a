import "server-only";
import { touchTicket } from "#features/tickets/records.ts";
import { columnOfDay, dayAt, parseLocalDate } from "#kernel/calendar.ts";
import { Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import type { Tx } from "#server/db.ts";
import { recordQuietly } from "#server/events.ts";
import { amendExpenseInput } from "../model/expense.ts";
import { objectionToLockedReport } from "../model/expense-report.ts";
import { changeOfExpense, conflictWithExpense } from "../model/expense-words.ts";
import { readExpense } from "../model/read-expense.ts";
import { factsForExpense } from "../pricing-records.ts";
import { lockOwnExpense, purposeAfter, refuseBillingNobody } from "../records.ts";
import { touchReport } from "../report-records.ts";

/** An expense is corrected; with another day it may move to another report. What was copied into it on its day stays. */
export const amendExpense = command({
  name: "expense.amend",
  input: amendExpenseInput,
  subject: ({ tx, actor, input }) =>
    lockOwnExpense(tx, actor, input.expenseId, parseLocalDate(input.spentOn.trim()), input),
  run: async ({ tx, actor, now, input, subject: expense }) => {
    const { desk } = actor;
    stopIf(objectionToLockedReport(expense.report.facts, desk.locale));
    if (input.version !== expense.version) throw new Refused(conflictWithExpense(expense, desk));
    const facts = await factsForExpense(tx, input, expense);
    const read = readExpense(input, facts, dayAt(now, actor.timeZone), desk);
    if (!read.ok) throw new Refused(read.refusal);
    const { spentOn, ...values } = read.value;
    stopIf(objectionToLockedReport(expense.target.facts, desk.locale));
    const { ticket, customerId } = await purposeAfter(tx, actor, expense, input);
    refuseBillingNobody(values.isBillable, customerId);
    await tx.expense.update({
      where: { id: expense.id },
      data: {
        ...values,
        ticketId: ticket?.id ?? null,
        customerId,
        reportId: expense.target.id,
        spentOn: columnOfDay(spentOn),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await touchReport(tx, expense.report.id);
    if (expense.target.id !== expense.report.id) await touchReport(tx, expense.target.id);
    const categoryName = facts.category?.name ?? "";
    const names = {
      categoryName,
      paymentTypeName: facts.paymentType?.name ?? "",
      vehicleName: facts.vehicle?.name ?? "",
    };
    const left = expense.ticket && expense.ticket.id !== ticket?.id ? expense.ticket : undefined;
    const moved = await changeOfPurpose(tx, expense, { ticket, customerId });
    if (left) {
      await touchTicket(tx, left.id, now, `${actor.name} took ${categoryName} off this ticket`);
      const off = { type: "expense", id: expense.id, ticketId: left.id };
      await recordQuietly(tx, "expense.amend", actor, now, off, { name: categoryName, ...moved });
    }
    if (ticket) await touchTicket(tx, ticket.id, now, `${actor.name} corrected ${categoryName}`);
    return {
      value: { reportId: expense.target.id, number: ticket?.number ?? null },
      about: { type: "expense", id: expense.id, ...(ticket ? { ticketId: ticket.id } : {}) },
      change: { name: categoryName, ...changeOfExpense(expense, { ...read.value, ...names }, desk), ...moved },
    };
  },
});

interface Purpose {
  readonly ticket: { readonly number: string } | undefined;
  readonly customerId: string | null;
}

/** Whom it was and is for, from and to, when that changed. */
async function changeOfPurpose(tx: Tx, before: Purpose, after: Purpose) {
  const ids = [before.customerId, after.customerId].flatMap((id) => id ?? []);
  const rows =
    before.customerId === after.customerId
      ? []
      : await tx.customer.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const name = (id: string | null) => rows.find((row) => row.id === id)?.name ?? "";
  const [from = "", to = ""] = [before.ticket?.number, after.ticket?.number];
  return {
    ...(from === to ? {} : { ticket: { from, to } }),
    ...(before.customerId === after.customerId
      ? {}
      : { customer: { from: name(before.customerId), to: name(after.customerId) } }),
  };
}
