import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { TimesheetScreen } from "#features/time/components/timesheet-screen.tsx";
import { dayToShow } from "#features/time/model/period.ts";
import { ownTimesheet } from "#features/time/queries/timesheet.ts";
import { dayAt, parseLocalDate } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";

export const metadata = { title: "Timesheet" };

/** One's own timesheet of the period that a day falls into. */
export default async function TimesheetPage({ params, searchParams }: PageProps<"/timesheet/[start]">) {
  const [actor, { start }, { day }] = await Promise.all([currentActor(), params, searchParams]);
  if (!canEver(actor, "timesheet.read")) notFound();
  const asked = parseLocalDate(start) ?? notFound();
  const now = new Date();
  const sheet = await ownTimesheet(actor, asked);
  return (
    <TimesheetScreen actor={actor} sheet={sheet} day={dayToShow(sheet, day, dayAt(now, actor.timeZone))} now={now} />
  );
}
