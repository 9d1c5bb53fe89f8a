import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { parseLocalDate } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { OwnSheet } from "../own-sheet.tsx";

export const metadata = { title: "Timesheet" };

/** One's own timesheet of the period that a day falls into. */
export default async function TimesheetPage({ params, searchParams }: PageProps<"/timesheet/[start]">) {
  const [actor, { start }, search] = await Promise.all([currentActor(), params, searchParams]);
  if (!canEver(actor, "timesheet.read")) notFound();
  return <OwnSheet actor={actor} of={parseLocalDate(start) ?? notFound()} search={search} />;
}
