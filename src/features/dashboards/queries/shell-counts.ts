import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { expensesAwaitingInSum } from "#features/expenses/queries/expense-reports.ts";
import { countOfTimesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";
import { db } from "#server/db.ts";

/** The figures beside the places in the navigation. */
export interface ShellCounts {
  readonly myOpenTickets: number;
  readonly waitingForMe: number;
  readonly unreadNotifications: number;
}

/** What waits for somebody: their open tickets, sheets they decide about, notices they have not read. */
export const shellCounts = cache(async (actor: Actor): Promise<ShellCounts> => {
  const [own, timesheets, reports] = await Promise.all([
    countsOfOwn(actor),
    canEver(actor, "timesheet.approve") ? countOfTimesheetsAwaitingMe(actor) : 0,
    canEver(actor, "expenseReport.approve") ? expensesAwaitingInSum(actor) : { count: 0 },
  ]);
  return { ...own, waitingForMe: timesheets + reports.count };
});

// Every page asks this, so it is one round trip; what is one's own is seen whatever the scope.
async function countsOfOwn(actor: Actor): Promise<Pick<ShellCounts, "myOpenTickets" | "unreadNotifications">> {
  const [row] = await db.$queryRaw<[{ tickets: number; notifications: number }]>`
    SELECT (SELECT count(*)::int FROM ticket WHERE technician_id = ${actor.id}::uuid AND is_open) AS tickets,
           (SELECT count(*)::int FROM notification WHERE person_id = ${actor.id}::uuid AND read_at IS NULL) AS notifications`;
  return { myOpenTickets: canEver(actor, "ticket.read") ? row.tickets : 0, unreadNotifications: row.notifications };
}
