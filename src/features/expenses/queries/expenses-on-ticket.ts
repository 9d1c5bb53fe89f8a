import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { type Money, sumOfMoney } from "#kernel/quantity.ts";
import { type ExpenseLine, expenseLines } from "./expense-lines.ts";

/** The expenses of a ticket, newest first, all of them or the part of a feed. */
export const expensesOnTicket = cache(
  (actor: Actor, ticketId: string, before?: Date, limit = 500): Promise<ExpenseLine[]> =>
    expenseLines(
      actor,
      { AND: [{ ticketId }, before ? { createdAt: { lte: before } } : {}] },
      [{ createdAt: "desc" }, { id: "desc" }],
      limit,
    ),
);

/** What the expenses of a ticket amount to. */
export interface ExpenseTotals {
  readonly count: number;
  /** What the customer is billed, markup included. */
  readonly billable: Money;
  readonly notBillable: Money;
}

/** The totals of a ticket's expenses: sums of the very lines that its page shows. */
export const expenseTotals = cache(async (actor: Actor, ticketId: string): Promise<ExpenseTotals> => {
  const lines = await expensesOnTicket(actor, ticketId);
  return {
    count: lines.length,
    billable: sumOfMoney(lines.map((line) => line.billableAmount)),
    notBillable: sumOfMoney(lines.filter((line) => !line.isBillable).map((line) => line.amount)),
  };
});
