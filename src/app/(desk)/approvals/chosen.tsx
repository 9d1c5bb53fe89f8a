import type { Actor } from "#access/actor.ts";
import type { Waiting } from "#features/dashboards/model/waiting.ts";
import { SheetReview } from "#features/time/components/sheet-review.tsx";
import { historyOfTimesheet } from "#features/time/queries/history-of-timesheet.ts";
import { timesheetById } from "#features/time/queries/timesheet.ts";
import { ButtonLink } from "#ui/button.tsx";

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
    return (
      <div className="p-5">
        <ButtonLink href={`/expenses/${chosen.id}`} look="primary">
          Open {chosen.personName}'s expenses
        </ButtonLink>
      </div>
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
