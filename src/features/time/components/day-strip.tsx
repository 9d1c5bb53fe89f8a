import { daysOf } from "#kernel/calendar.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import { Anchor } from "#ui/anchor.tsx";
import { classes } from "#ui/classes.ts";
import { ClockTime } from "#ui/display/numbers.tsx";
import type { GridDay } from "#ui/display/week-grid.tsx";
import type { SheetView } from "../model/sheet-view.ts";
import { gridOf } from "../model/timesheet-grid.ts";
import { type DaysShown, shownDays } from "./shown-days.ts";

/** The days of a period side by side, each with its time. */
export function DayStrip({ sheet, ...shown }: DaysShown & { sheet: SheetView }) {
  const { byDay } = gridOf(sheet.entries, daysOf(sheet.period));
  return (
    <ol aria-label="Days" className="grid grid-cols-7 gap-1">
      {shownDays(sheet, shown).map((day, index) => (
        <li key={day.key}>
          <DayCell day={day} worked={byDay[index] ?? minutes(0)} />
        </li>
      ))}
    </ol>
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
