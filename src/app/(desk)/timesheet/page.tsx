import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { currentActor } from "#server/session.ts";
import { OwnSheet } from "./own-sheet.tsx";

export const metadata = { title: "Timesheet" };

/** One's own timesheet of the period that contains today. */
export default async function CurrentTimesheetPage({ searchParams }: PageProps<"/timesheet">) {
  const [actor, search] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "timesheet.read")) notFound();
  return <OwnSheet actor={actor} of="today" search={search} />;
}
