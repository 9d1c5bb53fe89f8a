import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { shellCounts } from "#features/dashboards/queries/shell-counts.ts";
import { logInternalTimeAction, logInternalTimeForAction } from "#features/internal-time/actions.ts";
import { InternalTimeForm } from "#features/internal-time/components/internal-time-form.tsx";
import { ownSheetWithHolidays } from "#features/internal-time/queries/holidays-of-person.ts";
import { codesToWrite } from "#features/internal-time/queries/internal-time-codes.ts";
import { missingInPeriod } from "#features/reminders/queries/missing-in-period.ts";
import { TimesheetScreen } from "#features/time/components/timesheet-screen.tsx";
import { WhoseTime } from "#features/time/components/whose-time.tsx";
import { nothingBeside } from "#features/time/model/check-list.ts";
import { dayToShow, periodOf } from "#features/time/model/period.ts";
import { acceptsTime } from "#features/time/model/timesheet-status.ts";
import { peopleToLogFor } from "#features/time/queries/people-to-log-for.ts";
import { dayAt, type LocalDate } from "#kernel/calendar.ts";
import { Disclosure } from "#ui/layout/panel.tsx";
import { linesBefore, type SheetSearch, SheetToType } from "./sheet-to-type.tsx";

/** One's own timesheet of the period that a day falls into, with the form for time that is no ticket's. */
export async function OwnSheet({
  actor,
  of,
  search,
}: {
  actor: Actor;
  of: LocalDate | "today";
  /** What the address asks for: a day, lines, an entry to add. */
  search: SheetSearch;
}) {
  const now = new Date();
  const today = dayAt(now, actor.timeZone);
  const period = periodOf(actor.desk, of === "today" ? today : of);
  // A period that still runs is open as a rule: what is only shown then is asked for with the rest, not after it.
  const isRunning = period.endsOn >= today;
  const [{ sheet, holidays }, codes, { timers }, people, missing] = await Promise.all([
    ownSheetWithHolidays(actor, period.startsOn),
    canEver(actor, "internalTime.log") ? codesToWrite(actor) : [],
    shellCounts(actor),
    peopleToLogFor(actor, "internalTime.logFor"),
    isRunning ? missingInPeriod(actor, period, now) : undefined,
    isRunning ? linesBefore(actor, period) : undefined,
  ]);
  const isOpen = acceptsTime(sheet.status);
  const isWritten = sheet.id !== null && isOpen;
  const beside = isWritten ? (missing ?? (await missingInPeriod(actor, period, now))) : nothingBeside;
  const mayType = isOpen && canEver(actor, "time.log") && canEver(actor, "time.amend");
  const worker = people.find(({ id }) => id === search.for);
  const day = dayToShow(sheet, search.day, today);
  return (
    <TimesheetScreen
      actor={actor}
      sheet={sheet}
      day={day}
      now={now}
      holidays={holidays}
      beside={{ ...beside, timers }}
      grid={mayType && <SheetToType {...{ actor, sheet, day, today, search }} />}
    >
      {codes.length > 0 && (isOpen || people.length > 0) && (
        <Disclosure
          id="internal-time"
          open={worker !== undefined}
          summary="Internal time: a meeting, training, anything that is no ticket"
        >
          <div className="grid gap-3">
            <WhoseTime
              place={`/timesheet/${sheet.period.startsOn}#internal-time`}
              keeps={{ day }}
              people={people}
              {...(worker ? { worker } : {})}
            />
            {(worker || isOpen) && (
              <InternalTimeForm
                key={`${worker?.id} ${day}`}
                action={worker ? logInternalTimeForAction : logInternalTimeAction}
                codes={codes}
                day={[day, today].toSorted()[0] ?? today}
                lastDay={today}
                {...(worker ? { worker } : {})}
              />
            )}
          </div>
        </Disclosure>
      )}
    </TimesheetScreen>
  );
}
