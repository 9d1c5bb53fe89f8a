import { daysOf } from "#kernel/calendar.ts";
import { billableOf } from "../model/goal.ts";
import type { SheetView } from "../model/sheet-view.ts";
import { gridOf } from "../model/timesheet-grid.ts";
import { ReadGrid } from "./read-grid.tsx";
import { type DaysShown, shownDays } from "./shown-days.ts";

/** A period by ticket and day, with totals at the right and below. */
export function TimesheetGrid({
  sheet,
  mayLog = false,
  ...shown
}: DaysShown & {
  sheet: SheetView;
  /** Whether time can be added. */
  mayLog?: boolean;
}) {
  const grid = gridOf(sheet.entries, daysOf(sheet.period));
  return <ReadGrid days={shownDays(sheet, shown)} grid={grid} billable={billableOf(sheet)} mayLog={mayLog} />;
}
