import type { DateSpan, LocalDate } from "#kernel/calendar.ts";
import type { Minutes } from "#kernel/quantity.ts";
import type { SheetEntry } from "./sheet-entry.ts";
import type { TimesheetStatus } from "./timesheet-status.ts";

/** A timesheet as its person and its approvers see it. */
export interface SheetView {
  /** Nothing while the period has no entry: the first one makes the sheet. */
  readonly id: string | null;
  readonly version: number;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly period: DateSpan;
  readonly status: TimesheetStatus;
  readonly submittedAt: Date | null;
  readonly decision: { readonly by: string; readonly on: LocalDate } | null;
  readonly paidOn: LocalDate | null;
  /** Why it was rejected. */
  readonly reason: string;
  /** The billable goal of the period. */
  readonly goal: Minutes;
  /** Who may decide about it now. */
  readonly approverIds: readonly string[];
  /** Who decides next: "Max Manager or Olivia Owens"; empty when nobody is named. */
  readonly decidedBy: string;
  readonly entries: readonly SheetEntry[];
}
