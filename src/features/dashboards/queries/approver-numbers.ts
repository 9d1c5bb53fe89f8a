import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { expensesAwaitingInSum } from "#features/expenses/queries/expense-reports.ts";
import { countOfTimesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";
import { timesheetsInSum } from "#features/time/queries/timesheets-in-list.ts";
import type { Minutes, Money } from "#kernel/quantity.ts";

/** What an approver looks at first. */
export interface ApproverNumbers {
  readonly waiting: { readonly timesheets: number; readonly reports: number; readonly expenses: Money };
  readonly unapproved: { readonly worked: Minutes; readonly amount: Money };
}

/** What waits for the actor's decision, and the time that nobody has approved yet, as far as the actor sees it. */
export const approverNumbers = cache(async (actor: Actor, now: Date): Promise<ApproverNumbers> => {
  const [timesheets, reports, unapproved] = await Promise.all([
    countOfTimesheetsAwaitingMe(actor),
    expensesAwaitingInSum(actor),
    timesheetsInSum(actor, "unapproved", now),
  ]);
  return { waiting: { timesheets, reports: reports.count, expenses: reports.total }, unapproved };
});
