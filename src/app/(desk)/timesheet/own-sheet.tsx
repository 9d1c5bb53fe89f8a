import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { logInternalTimeAction } from "#features/internal-time/actions.ts";
import { InternalTimeForm } from "#features/internal-time/components/internal-time-form.tsx";
import { holidaysOfPerson } from "#features/internal-time/queries/holidays-of-person.ts";
import { codesToWrite } from "#features/internal-time/queries/internal-time-codes.ts";
import { TimesheetScreen } from "#features/time/components/timesheet-screen.tsx";
import { dayToShow } from "#features/time/model/period.ts";
import { ownTimesheet } from "#features/time/queries/timesheet.ts";
import { dayAt, type LocalDate } from "#kernel/calendar.ts";
import { Disclosure } from "#ui/layout/panel.tsx";

/** One's own timesheet of the period that a day falls into, with the form for time that is no ticket's. */
export async function OwnSheet({
  actor,
  of,
  asked,
}: {
  actor: Actor;
  of: LocalDate | "today";
  /** The day whose entries were asked for. */
  asked: string | string[] | undefined;
}) {
  const now = new Date();
  const today = dayAt(now, actor.timeZone);
  const sheet = await ownTimesheet(actor, of === "today" ? today : of);
  const [holidays, codes] = await Promise.all([
    holidaysOfPerson(actor, actor.id, sheet.period),
    canEver(actor, "internalTime.log") ? codesToWrite(actor) : [],
  ]);
  const day = dayToShow(sheet, asked, today);
  return (
    <TimesheetScreen actor={actor} sheet={sheet} day={day} now={now} holidays={holidays}>
      {codes.length > 0 && (
        <Disclosure summary="Internal time: a meeting, training, anything that is no ticket">
          <InternalTimeForm
            key={day}
            action={logInternalTimeAction}
            codes={codes}
            day={[day, today].toSorted()[0] ?? today}
            lastDay={today}
          />
        </Disclosure>
      )}
    </TimesheetScreen>
  );
}
