import { canEver } from "#access/subject.ts";
import { clockOf } from "#features/activity/model/clock.ts";
import { ApproverPanel } from "#features/dashboards/components/approver-panel.tsx";
import { MyTicketsPanel } from "#features/dashboards/components/my-tickets-panel.tsx";
import { MyTimePanel } from "#features/dashboards/components/my-time-panel.tsx";
import { NextTickets, nextTickets } from "#features/dashboards/components/next-tickets.tsx";
import { TeamTimePanel } from "#features/dashboards/components/team-time-panel.tsx";
import { approverNumbers } from "#features/dashboards/queries/approver-numbers.ts";
import { ownSheetWithHolidays } from "#features/internal-time/queries/holidays-of-person.ts";
import { Live } from "#features/live/components/live.tsx";
import { myTicketCounts } from "#features/tickets/queries/my-ticket-counts.ts";
import { ticketsInList } from "#features/tickets/queries/tickets-in-list.ts";
import { ownHoursByDay, teamHoursByDay } from "#features/time/queries/hours-by-day.ts";
import { timesheetsToHandIn } from "#features/time/queries/timesheets-in-list.ts";
import { addDaysTo, dayAt } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata = { title: "Dashboard" };

/** What presses today, composed of what this person has a right to. */
export default async function DashboardPage() {
  const actor = await currentActor();
  const now = new Date();
  const today = dayAt(now, actor.timeZone);
  const approves = canEver(actor, "timesheet.approve") || canEver(actor, "expenseReport.approve");
  const twoWeeks = { startsOn: addDaysTo(today, -13), endsOn: today };
  const [approvals, tickets, time, team] = await Promise.all([
    approves ? approverNumbers(actor, now) : undefined,
    canEver(actor, "ticket.read")
      ? Promise.all([myTicketCounts(actor, now), ticketsInList(actor, nextTickets, now)])
      : undefined,
    canEver(actor, "time.log")
      ? Promise.all([
          ownSheetWithHolidays(actor, today),
          ownHoursByDay(actor, twoWeeks),
          timesheetsToHandIn(actor, now),
        ])
      : undefined,
    approves ? teamHoursByDay(actor, twoWeeks) : undefined,
  ]);
  const ownsTime = time !== undefined && (time[1].some(({ worked }) => worked > 0) || time[2].length > 0);
  const leads = team?.some(({ worked }) => worked > 0) ?? false;
  return (
    <>
      <Live watch="list=desk" since={now.getTime()} every={10_000} />
      <PageHeader title="Dashboard" />
      <PageBody>
        {approvals && <ApproverPanel {...approvals} habits={actor.desk} />}
        {tickets && <MyTicketsPanel counts={tickets[0]} />}
        <div className="grid items-start gap-6 wide:grid-cols-2">
          {time && (ownsTime || !leads) && (
            <MyTimePanel
              sheet={time[0].sheet}
              days={time[1]}
              toHandIn={time[2]}
              today={today}
              locale={actor.desk.locale}
            />
          )}
          {team && leads && <TeamTimePanel days={team} today={today} locale={actor.desk.locale} />}
          {tickets && <NextTickets rows={tickets[1].rows} clock={clockOf(actor)} />}
        </div>
      </PageBody>
    </>
  );
}
