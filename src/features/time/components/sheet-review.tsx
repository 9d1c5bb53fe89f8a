import type { ReactNode } from "react";
import type { Actor } from "#access/actor.ts";
import { abilities, canEver } from "#access/subject.ts";
import { dayAt, formatDay, formatInstant, formatSpan, formatWeekday, type LocalDate } from "#kernel/calendar.ts";
import { eventsFrom } from "#kernel/machine.ts";
import { sumOfMoney } from "#kernel/quantity.ts";
import { Person } from "#ui/avatar.tsx";
import { StatusDot } from "#ui/badge.tsx";
import { Amount } from "#ui/display/numbers.tsx";
import { Disclosure, Section } from "#ui/layout/panel.tsx";
import { payTimesheetAction } from "../actions.ts";
import { gapsOn, remarksInSum, remarksOnEntries } from "../model/remarks.ts";
import type { SheetView } from "../model/sheet-view.ts";
import { byKey } from "../model/timesheet-grid.ts";
import { acceptsTime, timesheetMachine, timesheetStatusLabels } from "../model/timesheet-status.ts";
import type { SheetEvent } from "../queries/history-of-timesheet.ts";
import { DayStrip } from "./day-strip.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { GoalBar } from "./goal-bar.tsx";
import { HolidayLine } from "./holiday-line.tsx";
import { PayForm } from "./pay-forms.tsx";
import { SheetHistory } from "./sheet-history.tsx";
import { TimeLine } from "./time-line.tsx";
import { TimesheetGrid } from "./timesheet-grid.tsx";
import { TimesheetState } from "./timesheet-state.tsx";

/** A timesheet as its approver reads it: what is unusual first, then the rest, and the decision. */
export function SheetReview({
  actor,
  sheet,
  history,
  now,
  isRejecting,
  href,
  backHref,
  holidays,
  children,
}: {
  actor: Actor;
  sheet: SheetView;
  /** The days off of everybody at its person's office. */
  holidays: ReadonlyMap<LocalDate, string>;
  history: readonly SheetEvent[];
  now: Date;
  isRejecting: boolean;
  /** Where this review stands. */
  href: string;
  /** Where a decision leads. */
  backHref?: string;
  /** What else of this person and period is worth a look. */
  children?: ReactNode;
}) {
  const { locale } = actor.desk;
  const status = timesheetStatusLabels[sheet.status];
  const possible = eventsFrom(timesheetMachine, sheet.status);
  const may = abilities(actor, sheet, ["timesheet.approve", "timesheet.reject", "timesheet.pay"]);
  const remarks = remarksOnEntries(sheet.entries);
  const unusual = sheet.entries.filter(({ id }) => remarks.has(id));
  const plain = sheet.entries.filter(({ id }) => !remarks.has(id));
  const gaps = byKey(sheet.entries, ({ workedOn }) => workedOn).flatMap(([day, ofDay]) =>
    gapsOn(ofDay).map(({ text }) => ({ day, text })),
  );
  const shown = { today: dayAt(now, actor.timeZone), locale };
  const clock = { now, timeZone: actor.timeZone, locale };
  const mayChange = sheet.ownerId === actor.id && acceptsTime(sheet.status) && canEver(actor, "time.amend");
  const lines = (entries: SheetView["entries"]) => (
    <ul>
      {entries.map((entry) => (
        <TimeLine
          key={entry.id}
          entry={entry}
          remarks={remarks.get(entry.id)}
          habits={actor.desk}
          changedFrom={mayChange ? href : undefined}
          withDay
        />
      ))}
    </ul>
  );
  return (
    <article aria-label={`Timesheet of ${sheet.ownerName}`} className="grid gap-4 px-4 py-4 md:px-5">
      <header className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="grid gap-1">
          <h2 className="flex flex-wrap items-center gap-x-2 font-semibold text-lg">
            <Person name={sheet.ownerName} /> {formatSpan(sheet.period, locale)}
          </h2>
          <p className="flex flex-wrap gap-x-3 text-muted text-sm">
            <StatusDot tone={status.tone}>{status.text}</StatusDot>
            {sheet.submittedAt && (
              <span>handed in {formatInstant(sheet.submittedAt, now, actor.timeZone, locale)}</span>
            )}
            <span>
              <Amount of={sumOfMoney(sheet.entries.map(({ amount }) => amount))} {...actor.desk} /> to bill
            </span>
          </p>
        </div>
        <div className="min-w-64 flex-1">
          <GoalBar sheet={sheet} />
        </div>
      </header>
      <DecisionBar
        sheet={sheet}
        may={{
          approve: may["timesheet.approve"] && possible.includes("approve"),
          reject: may["timesheet.reject"] && possible.includes("reject"),
        }}
        isRejecting={isRejecting}
        rejectHref={`${href}${href.includes("?") ? "&" : "?"}reject=1`}
        cancelHref={href}
        backHref={backHref}
      />
      {sheet.id !== null && may["timesheet.pay"] && possible.includes("pay") && (
        <PayForm
          action={payTimesheetAction}
          word="timesheet"
          payable={{ timesheetId: sheet.id, version: sheet.version }}
        />
      )}
      {sheet.status !== "submitted" && <TimesheetState sheet={sheet} clock={clock} />}
      <HolidayLine holidays={holidays} locale={locale} />
      <DayStrip sheet={sheet} {...shown} />
      {(gaps.length > 0 || unusual.length > 0) && (
        <Section framed title="Worth a look" meta={remarksInSum(sheet.entries).join(" · ")}>
          {gaps.length > 0 && (
            <ul className="grid gap-1 border-line border-b px-3 py-2.5 text-sm last:border-b-0">
              {gaps.map(({ day, text }) => (
                <li key={`${day}${text}`} className="flex flex-wrap gap-x-4">
                  <span className="font-medium sm:w-26">
                    {formatWeekday(day, locale)} {formatDay(day, locale)}
                  </span>
                  <span className="text-amber-ink">{text}</span>
                </li>
              ))}
            </ul>
          )}
          {unusual.length > 0 && lines(unusual)}
        </Section>
      )}
      {children}
      {plain.length > 0 && (
        <Section framed title={unusual.length > 0 ? "The rest" : "Entries"} meta={plain.length}>
          {lines(plain)}
        </Section>
      )}
      <Disclosure summary="By ticket and day">
        <TimesheetGrid sheet={sheet} {...shown} />
      </Disclosure>
      <SheetHistory events={history} clock={clock} />
    </article>
  );
}
