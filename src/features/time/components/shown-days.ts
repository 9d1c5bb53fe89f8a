import { daysOf, formatDay, formatWeekday, type LocalDate } from "#kernel/calendar.ts";
import type { GridDay } from "#ui/display/week-grid.tsx";
import { gapsOn, overlapsAmong } from "../model/remarks.ts";
import type { SheetView } from "../model/sheet-view.ts";

/** How the days of a period are shown. */
export interface DaysShown {
  readonly today: LocalDate;
  readonly locale: string;
  /** The day whose entries are shown below, if one is. */
  readonly chosen?: LocalDate;
  /** Where a day of the period is shown. */
  readonly hrefOfDay?: (day: LocalDate) => string;
}

/** The days of a timesheet as heads of a grid, gaps and overlaps marked. */
export function shownDays(sheet: SheetView, { today, locale, chosen, hrefOfDay }: DaysShown): GridDay[] {
  return daysOf(sheet.period).map((day) => {
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
}

function flagOf(sheet: SheetView, day: LocalDate): string | undefined {
  const ofDay = sheet.entries.filter(({ workedOn }) => workedOn === day);
  const found = [...new Set([...overlapsAmong(ofDay), ...gapsOn(ofDay).map(({ text }) => text)])];
  return found.length > 0 ? found.join("; ") : undefined;
}
