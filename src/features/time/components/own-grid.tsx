import type { ReactNode } from "react";
import { daysOf, type LocalDate } from "#kernel/calendar.ts";
import { TextLink } from "#ui/anchor.tsx";
import type { CellEntry } from "../model/edit-grid.ts";
import { editRows, type LineAsked } from "../model/edit-rows.ts";
import { billableOf } from "../model/goal.ts";
import type { SheetView } from "../model/sheet-view.ts";
import { gridOf } from "../model/timesheet-grid.ts";
import { EditGrid, type GridActions } from "./edit-grid.tsx";
import { type DaysShown, shownDays } from "./shown-days.ts";

/** One's own open timesheet for typing into, with the way to further lines below it. */
export function OwnGrid({
  sheet,
  typed,
  asked,
  place,
  lastDay,
  requiresSummary,
  actions,
  more,
  ...shown
}: DaysShown & {
  sheet: SheetView;
  typed: ReadonlyMap<string, CellEntry>;
  /** Lines that were added without time. */
  asked: readonly LineAsked[];
  /** The address of this sheet with its added lines. */
  place: string;
  lastDay: LocalDate;
  requiresSummary: boolean;
  actions: GridActions;
  /** Further ways to lines. */
  more?: ReactNode;
}) {
  const days = daysOf(sheet.period);
  const grid = gridOf(sheet.entries, days);
  return (
    <EditGrid
      days={shownDays(sheet, shown)}
      rows={editRows(sheet.entries, days, { typed, asked, place, lastDay })}
      totals={grid.byDay}
      total={grid.total}
      billable={billableOf(sheet)}
      place={place}
      requiresSummary={requiresSummary}
      actions={actions}
      more={
        <span data-screen-only className="flex flex-wrap gap-x-4">
          <TextLink href={`${place}&line=new#line`} data-stay="">
            Add a line
          </TextLink>
          {more}
        </span>
      }
    />
  );
}
