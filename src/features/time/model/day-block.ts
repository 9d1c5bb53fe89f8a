import type { Stretch } from "./day-plan.ts";

/** One's own work as a day shows it. */
export interface DayBlock extends Stretch {
  readonly id: string;
  /** Empty for internal time. */
  readonly number: string;
  readonly title: string;
  /** The customer, or what kind of time it is. */
  readonly note: string;
  /** "45 m · bills 1:00". */
  readonly figures: string;
  /** What is unusual about it; empty for nothing. */
  readonly remark: string;
  readonly isBillable: boolean;
  /** Where it is opened. */
  readonly href: string;
  /** Why it is not dragged although its form may change it; empty for what is dragged, and for what nobody may change. */
  readonly fixed: string;
  /** What is sent to change its time; nothing where only its form, or nobody, may. */
  readonly sent: {
    readonly version: number;
    readonly isInternal: boolean;
    readonly fields: Readonly<Record<string, string>>;
  } | null;
}

/** Work that is being measured, and since when by the clock. */
export interface MeasuredBlock {
  readonly number: string;
  readonly href: string;
  readonly start: number;
}

/** A moment at which a ticket was touched that has no time. */
export interface TouchMark {
  readonly minute: number;
  readonly number: string;
}
