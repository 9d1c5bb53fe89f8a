import type { LocalDate } from "#kernel/calendar.ts";
import type { Minutes, Money } from "#kernel/quantity.ts";
import type { Outlier } from "./outlier.ts";

/** A time entry as it stands on a timesheet. */
export interface SheetEntry {
  readonly id: string;
  /** The ticket, or the internal time code. */
  readonly ticketId: string;
  /** Empty for internal time. */
  readonly ticketNumber: string;
  /** The ticket's title, or the name of the code. */
  readonly ticketTitle: string;
  readonly customerName: string;
  readonly workedOn: LocalDate;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly timeZone: string;
  /** What the timesheet counts: what was worked, or that rounded up where the desk says so. */
  readonly workedMinutes: Minutes;
  readonly billableMinutes: Minutes;
  readonly isBillable: boolean;
  readonly amount: Money;
  /** How the amount came about, as it is stored: put into words only where it is shown. */
  readonly explanation: unknown;
  readonly workTypeName: string;
  readonly billingRoleName: string;
  readonly summary: string;
  readonly internalNotes: string;
  /** The day on which it was written down. */
  readonly writtenOn: LocalDate;
  readonly version: number;
  /** Whether an approved request put it there, which alone can take it away. */
  readonly isTimeOff: boolean;
  /** Who wrote it down for its person. */
  readonly enteredByName?: string;
  /** What it shares with the other pieces of an entry that business hours cut. */
  readonly splitId?: string;
  /** How long its kind is as a rule, where it took far longer. */
  readonly usual?: Outlier | undefined;
  readonly isChangedAfterSignOff?: boolean;
  /** Where the same note was written in the weeks before: "T20261112.0001 on Nov 12". */
  readonly copiedFrom?: string;
}
