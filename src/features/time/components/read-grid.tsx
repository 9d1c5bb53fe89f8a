"use client";

import { TextLink } from "#ui/anchor.tsx";
import { IconLink } from "#ui/button.tsx";
import { ClockTime } from "#ui/display/numbers.tsx";
import { type GridDay, WeekGrid } from "#ui/display/week-grid.tsx";
import { plus } from "#ui/icons.ts";
import type { BillableTime } from "../model/goal.ts";
import type { TimesheetGrid } from "../model/timesheet-grid.ts";
import { billableSums } from "./billable-sums.tsx";

// Two hundred cells: what is sent is their minutes, not their markup.
/** A period by ticket and day to read. */
export function ReadGrid({
  days,
  grid,
  billable,
  mayLog,
}: {
  days: readonly GridDay[];
  grid: TimesheetGrid;
  billable: BillableTime;
  /** Whether time can be added. */
  mayLog: boolean;
}) {
  return (
    <WeekGrid
      label="Time by ticket and day"
      corner="Ticket"
      days={days}
      rows={grid.rows.map((row) => ({
        key: row.ticketId,
        head: (
          <span className="flex items-center gap-2">
            {row.ticketNumber && (
              <span className="tabular">
                <TextLink href={`/tickets/${row.ticketNumber}`}>{row.ticketNumber}</TextLink>
              </span>
            )}
            <span className="truncate" title={[row.ticketTitle, row.customerName].filter(Boolean).join(", ")}>
              {row.ticketTitle} <span className="text-muted">{row.customerName}</span>
            </span>
            {mayLog && row.ticketNumber && (
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
          worked === 0 ? null : <ClockTime key={days[index]?.key} of={worked} />,
        ),
        total: <ClockTime of={row.total} />,
      }))}
      totals={grid.byDay.map((worked, index) => <ClockTime key={days[index]?.key} of={worked} />)}
      total={<ClockTime of={grid.total} />}
      further={billableSums(billable, days)}
    />
  );
}
