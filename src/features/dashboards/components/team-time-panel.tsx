import { hrefOfTimesheets } from "#features/time/model/timesheet-filter.ts";
import type { DayOfWork } from "#features/time/queries/hours-by-day.ts";
import type { LocalDate } from "#kernel/calendar.ts";
import { sumOfMinutes } from "#kernel/quantity.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Duration } from "#ui/display/numbers.tsx";
import { Stat, Stats } from "#ui/display/stat.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { HoursChart } from "./hours-chart.tsx";

/** The time of those whose timesheets one approves: what an owner without hours of their own looks at. */
export function TeamTimePanel({
  days,
  today,
  locale,
}: {
  days: readonly DayOfWork[];
  today: LocalDate;
  locale: string;
}) {
  const ofToday = sumOfMinutes(days.filter(({ day }) => day === today).map(({ worked }) => worked));
  const inAll = sumOfMinutes(days.map(({ worked }) => worked));
  const billable = sumOfMinutes(days.map((day) => day.billable));
  return (
    <Section
      title="Time of those you approve"
      meta="Last 14 days"
      action={<TextLink href={hrefOfTimesheets("unapproved")}>Timesheets</TextLink>}
    >
      <div className="grid gap-3">
        <Stats>
          <Stat label="Today" value={<Duration of={ofToday} />} />
          <Stat label="14 days" value={<Duration of={inAll} />} />
          <Stat label="Billable" value={<Duration of={billable} />} />
        </Stats>
        <HoursChart days={days} today={today} locale={locale} />
      </div>
    </Section>
  );
}
