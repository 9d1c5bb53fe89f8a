import { canEver } from "#access/subject.ts";
import { ApproverPanel } from "#features/dashboards/components/approver-panel.tsx";
import { MyTicketsPanel } from "#features/dashboards/components/my-tickets-panel.tsx";
import { MyTimePanel } from "#features/dashboards/components/my-time-panel.tsx";
import { approverNumbers } from "#features/dashboards/queries/approver-numbers.ts";
import { myTicketCounts } from "#features/tickets/queries/my-ticket-counts.ts";
import { ownTimesheet } from "#features/time/queries/timesheet.ts";
import { timesheetsToHandIn } from "#features/time/queries/timesheets-in-list.ts";
import { dayAt } from "#kernel/calendar.ts";
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
  const [approvals, tickets, time] = await Promise.all([
    approves ? approverNumbers(actor, now) : undefined,
    canEver(actor, "ticket.read") ? myTicketCounts(actor, now) : undefined,
    canEver(actor, "time.log") ? Promise.all([ownTimesheet(actor, today), timesheetsToHandIn(actor, now)]) : undefined,
  ]);
  return (
    <>
      <PageHeader title="Dashboard" />
      <PageBody className="items-start wide:grid-cols-2">
        {approvals && (
          <div className="wide:col-span-2">
            <ApproverPanel {...approvals} habits={actor.desk} />
          </div>
        )}
        {tickets && <MyTicketsPanel counts={tickets} />}
        {time && <MyTimePanel sheet={time[0]} toHandIn={time[1]} today={today} locale={actor.desk.locale} />}
      </PageBody>
    </>
  );
}
