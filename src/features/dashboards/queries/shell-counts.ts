import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
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
  const [myOpenTickets, timesheets, reports, unreadNotifications] = await Promise.all([
    db.ticket.count({ where: { AND: [visible.tickets(actor), { technicianId: actor.id, isOpen: true }] } }),
    canEver(actor, "timesheet.approve") ? countOfTimesheetsAwaitingMe(actor) : 0,
    canEver(actor, "expenseReport.approve") ? expensesAwaitingInSum(actor) : { count: 0 },
    db.notification.count({ where: { AND: [visible.notifications(actor), { readAt: null }] } }),
  ]);
  return { myOpenTickets, waitingForMe: timesheets + reports.count, unreadNotifications };
});
