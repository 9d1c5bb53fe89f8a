import type { Actor } from "#access/actor.ts";
import type { Waiting } from "#features/dashboards/model/waiting.ts";
import { ReportScreen } from "#features/expenses/components/report-screen.tsx";
import { expenseReport } from "#features/expenses/queries/expense-report.ts";
import { decisionKeys } from "#features/time/components/decision-bar.tsx";
import { SheetReview } from "#features/time/components/sheet-review.tsx";
import { historyOfTimesheet } from "#features/time/queries/history-of-timesheet.ts";
import { timesheetById } from "#features/time/queries/timesheet.ts";
import { Person } from "#ui/avatar.tsx";
import { Shortcuts } from "#ui/shell/shortcuts.tsx";

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
    const report = await expenseReport(actor, chosen.id);
    return (
      report && (
        <article aria-label={`${chosen.personName}, ${chosen.words}`} className="grid gap-4 px-4 py-4 md:px-5">
          <Shortcuts keys={decisionKeys} />
          <h2 className="flex flex-wrap items-center gap-x-2 font-semibold text-lg">
            <Person name={chosen.personName} /> {chosen.words}
          </h2>
          <ReportScreen actor={actor} report={report} />
        </article>
      )
    );
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
