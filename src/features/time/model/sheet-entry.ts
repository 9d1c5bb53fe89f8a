import type { LocalDate } from "#kernel/calendar.ts";
import type { Minutes, Money } from "#kernel/quantity.ts";

/** A time entry as it stands on a timesheet. */
export interface SheetEntry {
  readonly id: string;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly ticketTitle: string;
  readonly customerName: string;
  readonly workedOn: LocalDate;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly timeZone: string;
  readonly workedMinutes: Minutes;
  readonly billableMinutes: Minutes;
  readonly isBillable: boolean;
  readonly amount: Money;
  /** How the amount came about, in words. */
  readonly explanation: readonly string[];
  readonly workTypeName: string;
  readonly billingRoleName: string;
  readonly summary: string;
  readonly internalNotes: string;
  /** The day on which it was written down. */
  readonly writtenOn: LocalDate;
  readonly version: number;
}
