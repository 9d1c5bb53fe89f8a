import type { Actor } from "#access/actor.ts";
import type { Waiting } from "#features/dashboards/model/waiting.ts";
import { ReportReview } from "#features/expenses/components/report-review.tsx";
import { reportRowById } from "#features/expenses/queries/expense-reports.ts";
import { TimeOffReview } from "#features/internal-time/components/time-off-review.tsx";
import { withHolidays } from "#features/internal-time/queries/holidays-of-person.ts";
import { timeOffRequest } from "#features/internal-time/queries/time-off-requests.ts";
import { ChangedPrices } from "#features/materials/components/changed-prices.tsx";
import { SheetReview } from "#features/time/components/sheet-review.tsx";
import { historyOfTimesheet } from "#features/time/queries/history-of-timesheet.ts";
import { timesheetById } from "#features/time/queries/timesheet.ts";

/** The chosen timesheet, expense report or request for time off, to read and to decide about. */
export async function Chosen({
  actor,
  chosen,
  backHref,
  isRejecting,
  now,
}: {
  actor: Actor;
  chosen: Waiting;
  /** Where a decision leads. */
  backHref: string;
  isRejecting: boolean;
  now: Date;
}) {
  if (chosen.kind === "report") {
    const report = await reportRowById(actor, chosen.id);
    return (
      <ReportReview actor={actor} reportId={chosen.id} isRejecting={isRejecting} href={chosen.href} backHref={backHref}>
        {report && <ChangedPrices actor={actor} of={{ personId: report.person.id, period: report.period }} />}
      </ReportReview>
    );
  }
  if (chosen.kind === "timeOff") {
    const request = await timeOffRequest(actor, chosen.id);
    return (
      request && <TimeOffReview {...{ actor, request, now, isRejecting }} href={chosen.href} backHref={backHref} />
    );
  }
  const [written, history] = await Promise.all([timesheetById(actor, chosen.id), historyOfTimesheet(actor, chosen.id)]);
  return (
    written && (
      <SheetReview
        {...{ actor, history, now, isRejecting, backHref }}
        {...(await withHolidays(actor, written))}
        href={chosen.href}
      >
        <ChangedPrices actor={actor} of={{ personId: written.ownerId, period: written.period }} />
      </SheetReview>
    )
  );
}
