import type { ReactNode } from "react";
import type { Actor } from "#access/actor.ts";
import { abilities } from "#access/subject.ts";
import { addDaysTo, dayAt, formatDay, formatSpan, formatWeekday, type LocalDate } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { sumOfMinutes } from "#kernel/quantity.ts";
import { TextLink } from "#ui/anchor.tsx";
import { ButtonLink, IconLink } from "#ui/button.tsx";
import { FocusWhenAsked } from "#ui/forms/focus-when-asked.tsx";
import { chevronLeft, chevronRight, plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { Disclosure, PageBody, Section } from "#ui/layout/panel.tsx";
import { Shortcuts } from "#ui/shell/shortcuts.tsx";
import { addressToAdd, type EntryToAdd, stretchInAddress } from "../model/day-address.ts";
import { billableOf } from "../model/goal.ts";
import { isForTheWriter, remarksOnEntries } from "../model/remarks.ts";
import type { SheetView } from "../model/sheet-view.ts";
import { shownDay } from "../model/shown-day.ts";
import type { ShownTimer } from "../model/shown-timer.ts";
import { acceptsTime } from "../model/timesheet-status.ts";
import type { Touch } from "../model/touch.ts";
import type { EntryAsTyped } from "../queries/entries-as-typed.ts";
import { DayScale } from "./day-scale.tsx";
import type { ShiftActions } from "./day-shifts.ts";
import { HolidayLine } from "./holiday-line.tsx";
import { TimeLine } from "./time-line.tsx";
import { TimesheetState } from "./timesheet-state.tsx";
import { TouchedTickets } from "./touched-tickets.tsx";

/** One's own day: drawn to scale, beside it what was touched without time or the entry that is being added. */
export function DayScreen({
  actor,
  day,
  sheet,
  typed,
  touches,
  holidays,
  timers,
  now,
  place,
  adding,
  actions,
  children,
}: {
  actor: Actor;
  day: LocalDate;
  sheet: SheetView;
  typed: ReadonlyMap<string, EntryAsTyped>;
  touches: readonly Touch[];
  holidays: ReadonlyMap<LocalDate, string>;
  timers: readonly ShownTimer[];
  now: Date;
  place: string;
  adding: EntryToAdd | undefined;
  actions: ShiftActions;
  /** The form of what is being added. */
  children?: ReactNode;
}) {
  const { timeZone, desk } = actor;
  const { locale } = desk;
  const today = dayAt(now, timeZone);
  const may = abilities(actor, { ownerId: actor.id }, [
    "time.log",
    "time.amend",
    "internalTime.log",
    "internalTime.amend",
  ]);
  const isOpen = acceptsTime(sheet.status);
  const isPast = day <= today || desk.time.allowsFutureTime;
  const mayAdd = isOpen && isPast && (may["time.log"] || may["internalTime.log"]);
  const shown = shownDay({
    ...{ day, touches, timers, now, timeZone, adding, place },
    entries: sheet.entries,
    sentOf: ({ id, isTimeOff }) => {
      const sent = typed.get(id);
      if (!isOpen || isTimeOff || !sent || !may[sent.isInternal ? "internalTime.amend" : "time.amend"]) return null;
      return { version: sent.version, isInternal: sent.isInternal, fields: sent.fields };
    },
  });
  const ofDay = sheet.entries.filter(({ workedOn }) => workedOn === day);
  const remarks = remarksOnEntries(ofDay);
  const lineOf = (entry: (typeof ofDay)[number]) => (
    <TimeLine
      key={entry.id}
      entry={entry}
      remarks={remarks.get(entry.id)?.filter(isForTheWriter)}
      habits={desk}
      changedFrom={isOpen && may["time.amend"] ? place : undefined}
    />
  );
  const addHref = addressToAdd(
    place,
    shown.gaps.at(-1) ? stretchInAddress(shown.gaps.at(-1) ?? { start: 0, end: 0 }) : {},
  );
  const dayName = `${formatWeekday(day, locale)} ${formatDay(day, locale, today.slice(0, 4))}`;
  return (
    <>
      <PageHeader
        back={{
          href: `/timesheet/${sheet.period.startsOn}?day=${day}`,
          label: `Timesheet ${formatSpan(sheet.period, locale)}`,
        }}
        title={
          <span className="flex items-center gap-1">
            <span className="mr-2">{dayName}</span>
            <IconLink
              icon={chevronLeft}
              size="sm"
              label="The day before"
              href={`/timesheet/day/${addDaysTo(day, -1)}`}
            />
            <IconLink icon={chevronRight} size="sm" label="The next day" href={`/timesheet/day/${addDaysTo(day, 1)}`} />
            {day !== today && (
              <ButtonLink href={`/timesheet/day/${today}`} look="quiet" size="sm">
                Today
              </ButtonLink>
            )}
          </span>
        }
        meta={
          <span className="flex flex-wrap gap-x-3">
            {ofDay.length > 0 && (
              <span>
                {formatDuration(sumOfMinutes(ofDay.map(({ workedMinutes }) => workedMinutes)))} written down,{" "}
                {formatDuration(sumOfMinutes(ofDay.map(({ billableMinutes }) => billableMinutes)))} to bill
              </span>
            )}
            <span>
              {formatSpan(sheet.period, locale)}: {billableOf(sheet).words}
            </span>
          </span>
        }
        action={
          mayAdd && (
            <ButtonLink id="day-add" href={addHref} look="primary" icon={plus}>
              Add time
            </ButtonLink>
          )
        }
      />
      <PageBody className="gap-4">
        <TimesheetState sheet={sheet} clock={{ now, timeZone, locale }} />
        <HolidayLine holidays={holidays} locale={locale} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4 max-lg:order-last">
            <div>
              <DayScale
                key={day}
                {...{ place, actions, mayAdd }}
                label={`${dayName} to scale`}
                hours={shown.hours}
                blocks={shown.blocks}
                gaps={shown.gaps}
                measured={shown.measured}
                marks={shown.marks}
                now={shown.now}
                adding={shown.adding}
              />
              {mayAdd && (
                <p id="day-keys" className="mt-1 text-muted text-xs">
                  <span className="touch:hidden">
                    Drag an entry to move it, its edge to stretch it, empty space to add; Shift in steps of 15 minutes.
                    By keyboard: arrows move, Shift and arrows stretch, Ctrl in steps of 15, Enter opens or saves,
                    Escape takes it back.
                  </span>
                  <span className="hidden touch:inline">
                    Drag the dots to move an entry, the bar below to stretch it; a tap opens it, a tap on empty space
                    adds.
                  </span>
                </p>
              )}
            </div>
            {shown.loose.length > 0 && (
              <Section framed title="Without a start" meta="only their duration is known">
                <ul>{shown.loose.map(lineOf)}</ul>
              </Section>
            )}
            {ofDay.length > shown.loose.length && (
              <Disclosure summary="As a list">
                <ul className="rounded-lg border border-line">{ofDay.map(lineOf)}</ul>
              </Disclosure>
            )}
          </div>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:sticky lg:top-16">
            {children && mayAdd && (
              <Section framed id="add" title="Add time" action={<TextLink href={place}>Cancel</TextLink>}>
                <FocusWhenAsked of={`${adding?.ticket} ${adding?.code}`} first="summary" className="p-3">
                  {children}
                </FocusWhenAsked>
              </Section>
            )}
            <TouchedTickets touches={shown.touches} {...{ place, timeZone, mayAdd }} />
          </div>
        </div>
      </PageBody>
      <Shortcuts keys={keysOf(day, mayAdd)} />
    </>
  );
}

function keysOf(day: LocalDate, mayAdd: boolean) {
  return [
    ...(mayAdd ? [{ keys: "n", label: "Add time", press: "day-add", isOfPage: true }] : []),
    { keys: ",", label: "The day before", href: `/timesheet/day/${addDaysTo(day, -1)}` },
    { keys: ".", label: "The next day", href: `/timesheet/day/${addDaysTo(day, 1)}` },
  ];
}
