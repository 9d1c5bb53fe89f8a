import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { shellCounts } from "#features/dashboards/queries/shell-counts.ts";
import { moveInternalTimeAction } from "#features/internal-time/actions.ts";
import { ownSheetWithHolidays } from "#features/internal-time/queries/holidays-of-person.ts";
import { moveTimeAction } from "#features/time/actions.ts";
import { DayScreen } from "#features/time/components/day-screen.tsx";
import { entryToAdd } from "#features/time/model/day-address.ts";
import { entriesAsTyped } from "#features/time/queries/entries-as-typed.ts";
import { touchedWithoutTime } from "#features/time/queries/touched-without-time.ts";
import { formatDay, formatWeekday, parseLocalDate } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { NewEntry } from "../../new-entry.tsx";

type Props = PageProps<"/timesheet/day/[day]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [actor, { day }] = await Promise.all([currentActor(), params]);
  const date = parseLocalDate(day);
  const { locale } = actor.desk;
  return { title: date ? `${formatWeekday(date, locale)} ${formatDay(date, locale)}` : "Not found" };
}

/** One's own day to scale: what is written, what is missing, and what was touched without time. */
export default async function DayPage({ params, searchParams }: Props) {
  const [actor, { day: asked }, search] = await Promise.all([currentActor(), params, searchParams]);
  if (!canEver(actor, "timesheet.read")) notFound();
  const day = parseLocalDate(asked) ?? notFound();
  const span = { startsOn: day, endsOn: day };
  const [{ sheet, holidays }, typed, touches, { timers }] = await Promise.all([
    ownSheetWithHolidays(actor, day),
    entriesAsTyped(actor, span),
    touchedWithoutTime(actor, span),
    shellCounts(actor),
  ]);
  const adding = entryToAdd(search);
  const ofDay = new Map([...holidays].filter(([date]) => date === day));
  const place = `/timesheet/day/${day}`;
  return (
    <DayScreen
      {...{ actor, day, sheet, typed, touches, timers, place }}
      holidays={ofDay}
      now={new Date()}
      adding={adding}
      actions={{ onTicket: moveTimeAction, internal: moveInternalTimeAction }}
    >
      {adding && <NewEntry {...{ actor, day, adding, place, touches }} backHref={place} />}
    </DayScreen>
  );
}
