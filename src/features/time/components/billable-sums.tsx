import { ClockTime } from "#ui/display/numbers.tsx";
import type { GridDay } from "#ui/display/week-grid.tsx";
import type { BillableTime } from "../model/goal.ts";

/** The line of a grid that says what is billed, day by day, and what that is of the goal. */
export function billableSums({ byDay, words }: BillableTime, days: readonly GridDay[]) {
  return {
    head: "To bill",
    cells: byDay.map((billable, index) => <ClockTime key={days[index]?.key} of={billable} />),
    total: words,
  };
}
