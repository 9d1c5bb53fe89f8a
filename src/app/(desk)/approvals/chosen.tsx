import type { Actor } from "#access/actor.ts";
import type { Waiting } from "#features/dashboards/model/waiting.ts";
import { ReportReview } from "#features/expenses/components/report-review.tsx";
import { SheetReview } from "#features/time/components/sheet-review.tsx";
import { historyOfTimesheet } from "#features/time/queries/history-of-timesheet.ts";
import { timesheetById } from "#features/time/queries/timesheet.ts";

/** The chosen timesheet or expense report, to read and to decide about. */
export async function Chosen({
  actor,
  chosen,
  isRejecting,
  now,
}: {
  actor: Actor;
  chosen: Waiting;
  isRejecting: boolean;
  now: Date;
}) {
  if (chosen.kind === "report") {
    return <ReportReview actor={actor} reportId={chosen.id} isRejecting={isRejecting} href={chosen.href} />;
  }
  const [sheet, history] = await Promise.all([timesheetById(actor, chosen.id), historyOfTimesheet(actor, chosen.id)]);
  return (
    sheet && (
      <SheetReview
        actor={actor}
        sheet={sheet}
        history={history}
        now={now}
        isRejecting={isRejecting}
        href={chosen.href}
      />
    )
  );
}
