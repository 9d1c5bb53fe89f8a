import "server-only";
import { touchTicket } from "#features/tickets/records.ts";
import { columnOfDay, dayAt } from "#kernel/calendar.ts";
import { formatMoney } from "#kernel/money.ts";
import { Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { addExpenseInput, readExpense } from "../model/expense.ts";
import { objectionToLockedReport } from "../model/expense-report.ts";
import { categoryFacts, expenseIsFor, lockReportOfDay, refuseBillingNobody, touchReport } from "../records.ts";

/** Somebody spent money or drove: it lands by itself on their expense report of that day's period. */
export const addExpense = command({
  name: "expense.add",
  input: addExpenseInput,
  subject: async ({ actor }) => ({ ownerId: actor.id }),
  run: async ({ tx, actor, now, input }) => {
    const { desk } = actor;
    const category = await categoryFacts(tx, input.categoryId);
    const read = readExpense(input, category, dayAt(now, actor.timeZone), desk);
    if (!read.ok) throw new Refused(read.refusal);
    const { spentOn, ...values } = read.value;
    const report = await lockReportOfDay(tx, actor, spentOn);
    stopIf(objectionToLockedReport(report.facts, desk.locale));
    const { ticket, customerId } = await expenseIsFor(tx, actor, input);
    refuseBillingNobody(values.isBillable, customerId);
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
    await touchReport(tx, report.id);
    const name = category?.name ?? "";
    const amount = formatMoney(values.amount, desk.currency, desk.locale);
    if (ticket) await touchTicket(tx, ticket.id, now, `${actor.name}: ${name}, ${amount}`);
    return {
      value: { id, reportId: report.id, number: ticket?.number ?? null, name, amount },
      about: { type: "expense", id, ...(ticket ? { ticketId: ticket.id } : {}) },
      change: { ...values, category: name, spentOn },
    };
  },
});
