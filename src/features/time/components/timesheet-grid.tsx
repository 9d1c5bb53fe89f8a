import { daysOf, formatDay, formatWeekday, type LocalDate } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import type { Minutes } from "#kernel/quantity.ts";
import { Anchor, TextLink } from "#ui/anchor.tsx";
import { IconLink } from "#ui/button.tsx";
import { classes } from "#ui/classes.ts";
import { ClockTime } from "#ui/display/numbers.tsx";
import { type GridDay, WeekGrid } from "#ui/display/week-grid.tsx";
import { plus } from "#ui/icons.ts";
import { gapsOn, remarksOnEntries } from "../model/remarks.ts";
import type { SheetView } from "../model/sheet-view.ts";
import { gridOf } from "../model/timesheet-grid.ts";

interface Props {
  sheet: SheetView;
  /** The day that is shown below the grid, if one is. */
  chosen?: LocalDate;
  today: LocalDate;
  locale: string;
  /** Where a day of the period is shown. */
  hrefOfDay?: (day: LocalDate) => string;
  /** Whether time can be added. */
  mayLog?: boolean;
}

/** A period by ticket and day; on a phone, day by day. */
export function TimesheetGrid({ sheet, chosen, today, locale, hrefOfDay, mayLog = false }: Props) {
  const grid = gridOf(sheet.entries, daysOf(sheet.period));
  const days = grid.days.map((day): GridDay => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return {
      key: day,
      label: formatWeekday(day, locale),
      sub: formatDay(day, locale),
      today: day === today,
      quiet: weekday === 0 || weekday === 6,
      chosen: day === chosen,
      href: hrefOfDay?.(day),
      flag: flagOf(sheet, day),
    };
  });
  return (
    <>
      <div className="max-md:hidden">
        <WeekGrid
          label="Time by ticket and day"
          corner="Ticket"
          days={days}
          rows={grid.rows.map((row) => ({
            key: row.ticketId,
            head: (
              <span className="flex items-center gap-2">
                <TextLink href={`/tickets/${row.ticketNumber}`} className="tabular">
                  {row.ticketNumber}
                </TextLink>
                <span className="truncate" title={`${row.ticketTitle}, ${row.customerName}`}>
                  {row.ticketTitle} <span className="text-muted">{row.customerName}</span>
                </span>
                {mayLog && (
                  <span data-screen-only className="ml-auto">
                    <IconLink
                      icon={plus}
                      size="sm"
                      label={`Log time on ${row.ticketNumber}`}
                      href={`/tickets/${row.ticketNumber}?add=time`}
                    />
                  </span>
                )}
              </span>
            ),
            cells: row.byDay.map((worked, index) =>
              worked === 0 ? null : (
                <span key={days[index]?.key} className="px-2">
                  <ClockTime of={worked} />
                </span>
              ),
            ),
            total: <ClockTime of={row.total} />,
          }))}
          totals={grid.byDay.map((worked, index) => <ClockTime key={days[index]?.key} of={worked} />)}
          total={<ClockTime of={grid.total} />}
        />
      </div>
      <nav aria-label="Days" className="md:hidden">
        <ol className="grid grid-cols-7 gap-1">
          {days.map((day, index) => (
            <li key={day.key}>
              <DayCell day={day} worked={grid.byDay[index] ?? grid.total} />
            </li>
          ))}
        </ol>
      </nav>
    </>
  );
}

function DayCell({ day, worked }: { day: GridDay; worked: Minutes }) {
  const looks = classes(
    "relative flex min-h-14 flex-col items-center justify-center rounded-md border text-sm",
    day.chosen ? "border-accent-line bg-accent-soft" : "border-line",
  );
  const face = (
    <>
      {day.flag && <span className="absolute top-1 right-1 size-1.5 rounded-full bg-amber" />}
      <span className={day.today ? "font-medium text-accent-ink" : "text-muted"}>{day.label}</span>
      <ClockTime of={worked} />
      {day.flag && <span className="sr-only">{day.flag}</span>}
    </>
  );
  if (day.href === undefined) return <div className={looks}>{face}</div>;
  return (
    <Anchor href={day.href} scroll={false} aria-current={day.chosen ? "true" : undefined} className={looks}>
      {face}
    </Anchor>
  );
}

function flagOf(sheet: SheetView, day: LocalDate): string | undefined {
  const ofDay = sheet.entries.filter(({ workedOn }) => workedOn === day);
  const overlaps = [...remarksOnEntries(ofDay).values()].flat().filter(({ kind }) => kind === "overlap");
  const found = [...new Set([...overlaps, ...gapsOn(ofDay)].map(({ text }) => text))];
  return found.length > 0 ? found.join("; ") : undefined;
}

/** A day's worked time said in words, for headings. */
export function workedInWords(sheet: SheetView, day: LocalDate): string {
  const total = gridOf(sheet.entries, [day]).total;
  return total === 0 ? "nothing written" : formatDuration(total);
}
