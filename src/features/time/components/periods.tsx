import type { Desk } from "#access/actor.ts";
import { formatDay, formatWeekday, type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { Button } from "#ui/button.tsx";
import { Select } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { FieldRow, Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";
import { changeTimesheetCalendarAction } from "../actions.ts";
import { periodInWords, periodLengths } from "../model/calendar-input.ts";
import { periodOf } from "../model/period.ts";
import type { ChangeOfPeriods } from "../queries/change-of-periods.ts";

const lengths = Object.entries(periodLengths).map(([value, label]) => ({ value, label }));

/** Which periods hold, and which will. */
export function PeriodsNow({ desk, today }: { desk: Desk; today: LocalDate }) {
  const { locale } = desk;
  const ahead = desk.timesheetCalendar.filter(({ startsOn }) => startsOn > today);
  const now = desk.timesheetCalendar.findLast(({ startsOn }) => startsOn <= today)?.length ?? desk.timesheetPeriod;
  return (
    <div className="grid gap-1 text-sm">
      <p>
        <b className="font-medium">{periodLengths[now]}.</b> The current one:{" "}
        {periodInWords(periodOf(desk, today), locale)}.
      </p>
      {ahead.map(({ startsOn, length }) => {
        const day = parseLocalDate(startsOn) ?? today;
        return (
          <p key={startsOn}>
            From {formatWeekday(day, locale)} {formatDay(day, locale, today.slice(0, 4))}:{" "}
            {periodLengths[length].toLowerCase()}. A change on an earlier day replaces this.
          </p>
        );
      })}
    </div>
  );
}

/** Asks what a change would do; nothing is changed by it. */
export function AskChange({ from, length, earliest }: { from: string; length: string; earliest: LocalDate }) {
  return (
    <form method="get" action="/admin/time/periods" className="grid gap-3" aria-label="Try other periods">
      <FieldRow>
        <Field
          name="from"
          label="From"
          type="date"
          width="short"
          required
          min={earliest}
          defaultValue={from}
          hint="Begins the first period; its weekday begins each week."
        />
        <Select name="length" label="A timesheet runs" width="half" options={lengths} defaultValue={length} />
      </FieldRow>
      <div>
        <Button type="submit">Show what happens</Button>
      </div>
    </form>
  );
}

/** What a change will do, and the button that does it. */
export function ConfirmChange({ change, locale }: { change: ChangeOfPeriods; locale: string }) {
  if (change.objection) return <Notice kind="bad">{change.objection.message}</Notice>;
  const [before, ...after] = change.spans;
  return (
    <Section title="What will happen" framed>
      <ActionForm
        action={changeTimesheetCalendarAction}
        submit="Change the periods"
        sending="Changing…"
        guard={false}
        label="Change the periods"
        className="grid gap-3 p-3 text-sm"
      >
        <Hidden name="startsOn" value={change.startsOn} />
        <Hidden name="length" value={change.length} />
        <ol className="grid gap-1">
          {before && (
            <li className="text-muted">
              {periodInWords(before, locale)}: the last one of before; timesheets until then keep their periods
            </li>
          )}
          {after.map((span, index) => (
            <li key={span.startsOn}>
              {periodInWords(span, locale)}
              {index === after.length - 1 && ", and so on"}
            </li>
          ))}
        </ol>
        <p>
          {change.cut + change.moved === 0
            ? "No timesheet and no expense report has anything on these days."
            : `Timesheets and expense reports that are cut at that day: ${change.cut}; later ones that are laid out anew: ${change.moved}. Every entry keeps its day.`}
        </p>
      </ActionForm>
    </Section>
  );
}
