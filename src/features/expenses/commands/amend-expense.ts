import "server-only";
import { touchTicket } from "#features/tickets/records.ts";
import { columnOfDay, dayAt, parseLocalDate } from "#kernel/calendar.ts";
import { unitPrice } from "#kernel/quantity.ts";
import { Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { amendExpenseInput, readExpense } from "../model/expense.ts";
import { objectionToLockedReport } from "../model/expense-report.ts";
import { changeOfExpense, conflictWithExpense } from "../model/expense-words.ts";
import { categoryFacts, lockOwnExpense, refuseBillingNobody, touchReport } from "../records.ts";

/** An expense is corrected; with another day it may move to another report. The rate of then stays with the category. */
export const amendExpense = command({
  name: "expense.amend",
  input: amendExpenseInput,
  subject: ({ tx, actor, input }) => lockOwnExpense(tx, actor, input.expenseId, parseLocalDate(input.spentOn.trim())),
  run: async ({ tx, actor, now, input, subject: expense }) => {
    const { desk } = actor;
    stopIf(objectionToLockedReport(expense.report.facts, desk.locale));
    if (input.version !== expense.version) throw new Refused(conflictWithExpense(expense, desk));
    const chosen = await categoryFacts(tx, input.categoryId);
    const isKept = chosen?.id === expense.categoryId;
    const category = chosen && {
      ...chosen,
      isActive: chosen.isActive || isKept,
      distanceRate: isKept ? unitPrice(expense.distanceRate ?? chosen.distanceRate) : chosen.distanceRate,
    };
    const read = readExpense(input, category, dayAt(now, actor.timeZone), desk);
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
    const categoryName = category?.name ?? "";
    if (expense.ticket) await touchTicket(tx, expense.ticket.id, now, `${actor.name} corrected ${categoryName}`);
    return {
      value: { reportId: expense.target.id, number: expense.ticket?.number ?? null },
      about: { type: "expense", id: expense.id, ...(expense.ticket ? { ticketId: expense.ticket.id } : {}) },
      change: { name: categoryName, ...changeOfExpense(expense, { ...read.value, categoryName }, desk) },
    };
  },
});
