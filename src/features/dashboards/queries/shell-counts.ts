import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { expensesAwaitingInSum } from "#features/expenses/queries/expense-reports.ts";
import { countOfTimeOffAwaitingMe } from "#features/internal-time/queries/time-off-requests.ts";
import { isAsking, type ShownTimer } from "#features/time/model/shown-timer.ts";
import { evidenceOf } from "#features/time/queries/asking-timer.ts";
import { countOfTimesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";
import { db } from "#server/db.ts";

/** The figures beside the places in the navigation, and the work that is being measured. */
export interface ShellCounts {
  readonly myOpenTickets: number;
  readonly waitingForMe: number;
  readonly unreadNotifications: number;
  /** One's own timers: the one that runs first, then the ones paused last. */
  readonly timers: readonly ShownTimer[];
}

type OfOwn = Pick<ShellCounts, "myOpenTickets" | "unreadNotifications" | "timers">;
interface OwnRow {
  tickets: number;
  notifications: number;
  timers: TimerRow[] | null;
}
interface TimerRow extends ShownTimer {
  /** In milliseconds. */
  runningSince: number | null;
}

/** What waits for somebody: their open tickets, sheets they decide about, notices they have not read. */
export const shellCounts = cache(async (actor: Actor): Promise<ShellCounts> => {
  const [own, timesheets, reports, timeOff] = await Promise.all([
    countsOfOwn(actor),
    canEver(actor, "timesheet.approve") ? countOfTimesheetsAwaitingMe(actor) : 0,
    canEver(actor, "expenseReport.approve") ? expensesAwaitingInSum(actor) : { count: 0 },
    canEver(actor, "timeOff.approve") ? countOfTimeOffAwaitingMe(actor) : 0,
  ]);
  return { ...own, waitingForMe: timesheets + reports.count + timeOff };
});

// Every page asks this, so it is one round trip; what is one's own is seen whatever the scope.
async function countsOfOwn(actor: Actor): Promise<OfOwn> {
  const now = new Date();
  const asksAfter = actor.desk.time.timerAsksAfter;
  const mayRead = canEver(actor, "ticket.read");
  const [row] = await db.$queryRaw<[OwnRow]>`
    SELECT (SELECT count(*)::int FROM ticket WHERE technician_id = ${actor.id}::uuid AND is_open) AS tickets,
           (SELECT count(*)::int FROM notification WHERE person_id = ${actor.id}::uuid AND read_at IS NULL) AS notifications,
           (SELECT json_agg(json_build_object(
                     'id', timer.id, 'ticketId', timer.ticket_id, 'number', ticket.number,
                     'isRunning', timer.running_since IS NOT NULL, 'askedAt', (extract(epoch FROM ${now}::timestamptz) * 1000)::bigint,
                     'pausedAt', (extract(epoch FROM timer.paused_at) * 1000)::bigint,
                     'runningSince', (extract(epoch FROM timer.running_since) * 1000)::bigint,
                     'asksFrom', CASE WHEN timer.running_since IS NOT NULL AND ${asksAfter}::int > 0
                       THEN timer.elapsed_seconds + ${asksAfter}::int * 60
                         + greatest(0, coalesce(floor(extract(epoch FROM timer.confirmed_at - timer.running_since)), 0))::int END,
                     'seconds', timer.elapsed_seconds
                       + greatest(0, coalesce(floor(extract(epoch FROM ${now}::timestamptz - timer.running_since)), 0))::int)
                   ORDER BY timer.running_since NULLS LAST, timer.paused_at DESC)
              FROM timer LEFT JOIN ticket ON ticket.id = timer.ticket_id
             WHERE timer.person_id = ${actor.id}::uuid) AS timers`;
  return {
    myOpenTickets: mayRead ? row.tickets : 0,
    unreadNotifications: row.notifications,
    timers: mayRead ? await withEvidence(actor, row.timers ?? [], now) : [],
  };
}

// Only a timer that asks needs another question of the database.
async function withEvidence(actor: Actor, timers: readonly TimerRow[], now: Date): Promise<ShownTimer[]> {
  return await Promise.all(
    timers.map(async ({ runningSince, ...timer }) => {
      if (runningSince === null || !isAsking(timer, timer.seconds)) return timer;
      return { ...timer, evidence: await evidenceOf(actor, new Date(runningSince), now) };
    }),
  );
}
