import { notFound } from "next/navigation";
import { SheetReview } from "#features/time/components/sheet-review.tsx";
import { historyOfTimesheet } from "#features/time/queries/history-of-timesheet.ts";
import { timesheetById } from "#features/time/queries/timesheet.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata = { title: "Timesheet" };

/** Somebody's timesheet, for those who may see it. */
export default async function SheetPage({ params, searchParams }: PageProps<"/timesheets/[id]">) {
  const [actor, { id }, { reject }] = await Promise.all([currentActor(), params, searchParams]);
  const sheet = (await timesheetById(actor, id)) ?? notFound();
  const history = await historyOfTimesheet(actor, id);
  return (
    <>
      <PageHeader title={`Timesheet of ${sheet.ownerName}`} back={{ href: "/approvals", label: "Approvals" }} />
      <SheetReview
        actor={actor}
        sheet={sheet}
        history={history}
        now={new Date()}
        isRejecting={reject !== undefined}
        href={`/timesheets/${id}`}
      />
    </>
  );
}
