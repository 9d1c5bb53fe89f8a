import { GoalBar } from "#features/time/components/goal-bar.tsx";
import type { SheetView } from "#features/time/model/sheet-view.ts";
import { hrefOfTimesheets } from "#features/time/model/timesheet-filter.ts";
import { timesheetStatusLabels } from "#features/time/model/timesheet-status.ts";
import type { DayOfWork } from "#features/time/queries/hours-by-day.ts";
import type { SheetRow } from "#features/time/queries/timesheets-in-list.ts";
import { formatSpan, type LocalDate } from "#kernel/calendar.ts";
import { sumOfMinutes } from "#kernel/quantity.ts";
import { TextLink } from "#ui/anchor.tsx";
import { StatusDot } from "#ui/badge.tsx";
import { Duration } from "#ui/display/numbers.tsx";
import { Stat, Stats } from "#ui/display/stat.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";
import { HoursChart } from "./hours-chart.tsx";

/** One's own time: today, this period against the goal, and what is still to hand in. */
export function MyTimePanel({
  sheet,
  days,
  toHandIn,
  today,
  locale,
}: {
  sheet: SheetView;
  /** The last days, for the picture. */
  days: readonly DayOfWork[];
  toHandIn: readonly SheetRow[];
  today: LocalDate;
  locale: string;
}) {
  const ofToday = sumOfMinutes(days.filter(({ day }) => day === today).map(({ worked }) => worked));
  const ofPeriod = sumOfMinutes(sheet.entries.map(({ workedMinutes }) => workedMinutes));
  const status = timesheetStatusLabels[sheet.status];
  const href = `/timesheet/${sheet.period.startsOn}`;
  return (
    <Section title="My time" meta={formatSpan(sheet.period, locale)}>
      <div className="grid gap-3">
        {toHandIn.length > 0 && (
          <Notice kind="warn" title={toHandIn.length === 1 ? "A timesheet to hand in" : "Timesheets to hand in"}>
            <ul className="flex flex-wrap gap-x-4">
              {toHandIn.slice(0, 5).map((row) => (
                <li key={row.id}>
                  <TextLink href={`/timesheet/${row.period.startsOn}`}>{formatSpan(row.period, locale)}</TextLink>
                  {row.status === "rejected" && " (rejected)"}
                </li>
              ))}
              {toHandIn.length > 5 && (
                <li>
                  <TextLink href={hrefOfTimesheets("mine")}>all {toHandIn.length}</TextLink>
                </li>
              )}
            </ul>
          </Notice>
        )}
        <Stats>
          <Stat label="Today" value={<Duration of={ofToday} />} href={`/timesheet/day/${today}`} />
          <Stat label="This period" value={<Duration of={ofPeriod} />} href={href} />
          <Stat
            label="Timesheet"
            value={
              <span className="font-medium text-base">
                <StatusDot tone={status.tone}>{status.text}</StatusDot>
              </span>
            }
            href={href}
          />
        </Stats>
        <GoalBar sheet={sheet} />
        {days.some(({ worked }) => worked > 0) ? (
          <HoursChart days={days} today={today} locale={locale} />
        ) : (
          <p className="text-muted text-sm">
            No time in the last two weeks. It stands here once it is logged on a{" "}
            <TextLink href="/tickets">ticket</TextLink>.
          </p>
        )}
      </div>
    </Section>
  );
}
