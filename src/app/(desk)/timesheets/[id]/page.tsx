import { notFound } from "next/navigation";
import { withHolidays } from "#features/internal-time/queries/holidays-of-person.ts";
import { SheetReview } from "#features/time/components/sheet-review.tsx";
import { historyOfTimesheet } from "#features/time/queries/history-of-timesheet.ts";
import { timesheetById } from "#features/time/queries/timesheet.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { download, printer } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata = { title: "Timesheet" };

/** Somebody's timesheet, for those who may see it. */
export default async function SheetPage({ params, searchParams }: PageProps<"/timesheets/[id]">) {
  const [actor, { id }, { reject }] = await Promise.all([currentActor(), params, searchParams]);
  const written = (await timesheetById(actor, id)) ?? notFound();
  const [history, { sheet, holidays }] = await Promise.all([
    historyOfTimesheet(actor, id),
    withHolidays(actor, written),
  ]);
  return (
    <>
      <PageHeader
        title={`Timesheet of ${sheet.ownerName}`}
        back={{ href: "/approvals", label: "Approvals" }}
        action={
          <>
            <ButtonLink href={`/timesheets/${id}/pdf`} icon={download} look="quiet">
              PDF
            </ButtonLink>
            <ButtonLink href={`/timesheets/${id}/print`} icon={printer} look="quiet">
              Print
            </ButtonLink>
          </>
        }
      />
      <SheetReview
        actor={actor}
        sheet={sheet}
        history={history}
        holidays={holidays}
        now={new Date()}
        isRejecting={reject !== undefined}
        href={`/timesheets/${id}`}
      />
    </>
  );
}
