import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { clockOf } from "#features/activity/model/clock.ts";
import { withHolidays } from "#features/internal-time/queries/holidays-of-person.ts";
import { PrintSheetBar } from "#features/time/components/print-sheet-bar.tsx";
import { PrintedDays, PrintedDecisions, PrintedSheetHead } from "#features/time/components/printed-sheet.tsx";
import { historyOfTimesheet } from "#features/time/queries/history-of-timesheet.ts";
import { timesheetById } from "#features/time/queries/timesheet.ts";
import { currentActor } from "#server/session.ts";

export const metadata: Metadata = { title: "Print a timesheet" };

/** A timesheet on paper: whose it is, its days with their entries and sums, who decided what, and where it is signed. */
export default async function PrintSheetPage({ params }: PageProps<"/timesheets/[id]/print">) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  const written = (await timesheetById(actor, id)) ?? notFound();
  const [history, { sheet, holidays }] = await Promise.all([
    historyOfTimesheet(actor, id),
    withHolidays(actor, written),
  ]);
  const { desk } = actor;
  const back = sheet.ownerId === actor.id ? `/timesheet/${sheet.period.startsOn}` : `/timesheets/${id}`;
  return (
    <>
      <PrintSheetBar back={back} file={`/timesheets/${id}/pdf`} />
      <PrintedSheetHead sheet={sheet} habits={desk} organizationName={desk.organizationName} />
      <PrintedDays sheet={sheet} holidays={holidays} habits={desk} />
      <PrintedDecisions sheet={sheet} history={history} clock={clockOf(actor)} />
    </>
  );
}
