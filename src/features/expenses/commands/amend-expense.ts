import "server-only";
import { touchTicket } from "#features/tickets/records.ts";
import { columnOfDay, dayAt, parseLocalDate } from "#kernel/calendar.ts";
import { Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { amendExpenseInput } from "../model/expense.ts";
import { objectionToLockedReport } from "../model/expense-report.ts";
import { changeOfExpense, conflictWithExpense } from "../model/expense-words.ts";
import { readExpense } from "../model/read-expense.ts";
import { factsForExpense } from "../pricing-records.ts";
import { lockOwnExpense, refuseBillingNobody } from "../records.ts";
import { touchReport } from "../report-records.ts";

/** An expense is corrected; with another day it may move to another report. What was copied into it on its day stays. */
export const amendExpense = command({
  name: "expense.amend",
  input: amendExpenseInput,
  subject: ({ tx, actor, input }) => lockOwnExpense(tx, actor, input.expenseId, parseLocalDate(input.spentOn.trim())),
  run: async ({ tx, actor, now, input, subject: expense }) => {
    const { desk } = actor;
    stopIf(objectionToLockedReport(expense.report.facts, desk.locale));
    if (input.version !== expense.version) throw new Refused(conflictWithExpense(expense, desk));
    const facts = await factsForExpense(tx, input, expense);
    const read = readExpense(input, facts, dayAt(now, actor.timeZone), desk);
    if (!read.ok) throw new Refused(read.refusal);
    const { spentOn, ...values } = read.value;
    stopIf(objectionToLockedReport(expense.target.facts, desk.locale));
    refuseBillingNobody(values.isBillable, expense.customerId);
    await tx.expense.update({
      where: { id: expense.id },
      data: { ...values, reportId: expense.target.id, spentOn: columnOfDay(spentOn), version: { increment: 1 } },
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
    if (expense.ticket) await touchTicket(tx, expense.ticket.id, now, `${actor.name} corrected ${categoryName}`);
    return {
      value: { reportId: expense.target.id, number: expense.ticket?.number ?? null },
      about: { type: "expense", id: expense.id, ...(expense.ticket ? { ticketId: expense.ticket.id } : {}) },
      change: { name: categoryName, ...changeOfExpense(expense, { ...read.value, ...names }, desk) },
    };
  },
});
