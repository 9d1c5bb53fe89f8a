import "server-only";
import { touchTicket } from "#features/tickets/records.ts";
import { Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { removeExpenseInput } from "../model/expense.ts";
import { objectionToLockedReport } from "../model/expense-report.ts";
import { conflictWithExpense } from "../model/expense-words.ts";
import { lockOwnExpense } from "../records.ts";
import { touchReport } from "../report-records.ts";

/** An expense that was written down by mistake is taken back; the record keeps what it was. */
export const removeExpense = command({
  name: "expense.remove",
  input: removeExpenseInput,
  subject: ({ tx, actor, input }) => lockOwnExpense(tx, actor, input.expenseId),
  run: async ({ tx, actor, now, input, subject: expense }) => {
    stopIf(objectionToLockedReport(expense.report.facts, actor.desk.locale));
    if (input.version !== expense.version) throw new Refused(conflictWithExpense(expense, actor.desk));
    await tx.expense.delete({ where: { id: expense.id }, select: { id: true } });
    await touchReport(tx, expense.report.id);
    const { ticket, categoryName: name } = expense;
    if (ticket) await touchTicket(tx, ticket.id, now, `${actor.name} removed ${name}`);
    const { spentOn, description, origin, destination, distance, amount, isBillable, isReimbursable } = expense;
    return {
      value: { reportId: expense.report.id, number: ticket?.number ?? null, name },
      about: { type: "expense", id: expense.id, ...(ticket ? { ticketId: ticket.id } : {}) },
      change: { name, spentOn, description, origin, destination, distance, amount, isBillable, isReimbursable },
    };
  },
});
