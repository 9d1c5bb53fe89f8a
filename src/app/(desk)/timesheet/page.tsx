import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { TimesheetScreen } from "#features/time/components/timesheet-screen.tsx";
import { dayToShow } from "#features/time/model/period.ts";
import { ownTimesheet } from "#features/time/queries/timesheet.ts";
import { dayAt } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";

export const metadata = { title: "Timesheet" };

/** One's own timesheet of the period that contains today. */
export default async function CurrentTimesheetPage({ searchParams }: PageProps<"/timesheet">) {
  const [actor, { day }] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "timesheet.read")) notFound();
  const now = new Date();
  const today = dayAt(now, actor.timeZone);
  const sheet = await ownTimesheet(actor, today);
  return <TimesheetScreen actor={actor} sheet={sheet} day={dayToShow(sheet, day, today)} now={now} />;
}
