import type { ReactNode } from "react";
import type { Actor } from "#access/actor.ts";
import { abilities } from "#access/subject.ts";
import { dayAt, formatDay, formatSpan, formatWeekday, type LocalDate } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { eventsFrom } from "#kernel/machine.ts";
import { sumOfMinutes } from "#kernel/quantity.ts";
import { TextLink } from "#ui/anchor.tsx";
import { StatusDot } from "#ui/badge.tsx";
import { ButtonLink, IconLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { chevronLeft, chevronRight, download, printer } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";
import { checkListOf, type PeriodFacts } from "../model/check-list.ts";
import { neighboursOf } from "../model/period.ts";
import { isForTheWriter, remarksOnEntries } from "../model/remarks.ts";
import type { SheetView } from "../model/sheet-view.ts";
import { acceptsTime, timesheetMachine, timesheetStatusLabels } from "../model/timesheet-status.ts";
import { DayStrip } from "./day-strip.tsx";
import { GoalBar } from "./goal-bar.tsx";
import { HandIn } from "./hand-in.tsx";
import { HolidayLine } from "./holiday-line.tsx";
import { TimeLine } from "./time-line.tsx";
import { TimesheetGrid } from "./timesheet-grid.tsx";
import { TimesheetState } from "./timesheet-state.tsx";

/** One's own timesheet: the period, what stands on it, the chosen day, and what can be done with it. */
export function TimesheetScreen({
  actor,
  sheet,
  day,
  now,
  holidays,
  beside,
  grid,
  children,
}: {
  actor: Actor;
  sheet: SheetView;
  day: LocalDate;
  now: Date;
  /** The days off of everybody at this person's office. */
  holidays: ReadonlyMap<LocalDate, string>;
  /** What the entries do not say about the period. */
  beside: PeriodFacts;
  /** The grid to type into, where one may; otherwise it is only read. */
  grid?: ReactNode;
  /** What else can be written on this sheet. */
  children?: ReactNode;
}) {
  const { locale } = actor.desk;
  const today = dayAt(now, actor.timeZone);
  const { before, after } = neighboursOf(actor.desk, sheet.period);
  const status = timesheetStatusLabels[sheet.status];
  const possible = eventsFrom(timesheetMachine, sheet.status);
  const may = abilities(actor, sheet, ["timesheet.submit", "timesheet.recall", "time.amend"]);
  const can = {
    submit: may["timesheet.submit"] && possible.includes("submit") && sheet.entries.length > 0,
    recall: may["timesheet.recall"] && possible.includes("recall") && sheet.decision === null,
  };
  const hrefOfDay = (one: string) => `/timesheet/${sheet.period.startsOn}?day=${one}`;
  const isOpen = acceptsTime(sheet.status);
  const ofDay = sheet.entries.filter(({ workedOn }) => workedOn === day);
  const remarks = remarksOnEntries(sheet.entries);
  return (
    <>
      <PageHeader
        title={
          <span className="flex items-center gap-1">
            <span className="mr-2">Timesheet {formatSpan(sheet.period, locale)}</span>
            <IconLink
              icon={chevronLeft}
              size="sm"
              label={formatSpan(before, locale)}
              href={`/timesheet/${before.startsOn}`}
            />
            {after.startsOn <= today && (
              <IconLink
                icon={chevronRight}
                size="sm"
                label={formatSpan(after, locale)}
                href={`/timesheet/${after.startsOn}`}
              />
            )}
          </span>
        }
        meta={<StatusDot tone={status.tone}>{status.text}</StatusDot>}
        action={
          <>
            {sheet.id !== null && (
              <>
                <IconLink icon={download} label="PDF" href={`/timesheets/${sheet.id}/pdf`} />
                <IconLink icon={printer} label="Print" href={`/timesheets/${sheet.id}/print`} />
              </>
            )}
            {(can.submit || can.recall) && (
              <ButtonLink href="#hand-in" look={can.submit ? "primary" : "secondary"}>
                {can.recall ? "Recall" : sheet.status === "rejected" ? "Submit again" : "Submit"}
              </ButtonLink>
            )}
          </>
        }
      />
      <PageBody className="gap-4">
        <TimesheetState sheet={sheet} clock={{ now, timeZone: actor.timeZone, locale }} />
        <GoalBar sheet={sheet} />
        <HolidayLine holidays={holidays} locale={locale} />
        {sheet.entries.length === 0 ? (
          <>
            <Empty
              action={
                <>
                  <TextLink href="/tickets?technician=me">Your open tickets</TextLink>{" "}
                  <TextLink href={`/timesheet/day/${day}`}>The day to scale</TextLink>
                </>
              }
            >
              Nothing is written for these days yet. Time you log on a ticket stands here by itself.
            </Empty>
            {grid}
            {children}
          </>
        ) : (
          <>
            {grid || (
              <div className="max-md:hidden">
                <TimesheetGrid {...{ sheet, today, locale, hrefOfDay }} chosen={day} mayLog={isOpen} />
              </div>
            )}
            <div className="md:hidden">
              <DayStrip {...{ sheet, today, locale, hrefOfDay }} chosen={day} />
            </div>
            <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
              <div className="grid min-w-0 gap-4">
                <Section
                  framed
                  title={`${formatWeekday(day, locale)} ${formatDay(day, locale)}`}
                  meta={
                    ofDay.length > 0 && formatDuration(sumOfMinutes(ofDay.map(({ workedMinutes }) => workedMinutes)))
                  }
                  action={<TextLink href={`/timesheet/day/${day}`}>Day to scale</TextLink>}
                >
                  {ofDay.length === 0 ? (
                    <Empty>Nothing is written on this day.</Empty>
                  ) : (
                    <ul>
                      {ofDay.map((entry) => (
                        <TimeLine
                          key={entry.id}
                          entry={entry}
                          remarks={remarks.get(entry.id)?.filter(isForTheWriter)}
                          habits={actor.desk}
                          changedFrom={isOpen && may["time.amend"] ? hrefOfDay(day) : undefined}
                        />
                      ))}
                    </ul>
                  )}
                </Section>
                {children}
              </div>
              <HandIn
                sheet={sheet}
                submitText={actor.desk.time.submitText}
                checks={can.submit ? checkListOf(sheet.entries, beside, locale, hrefOfDay, remarks) : []}
                may={can}
              />
            </div>
          </>
        )}
      </PageBody>
    </>
  );
}
