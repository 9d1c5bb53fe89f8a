import type { LocalDate } from "#kernel/calendar.ts";
import type { Minutes, Thousandths } from "#kernel/quantity.ts";

/** A time on the clock, "14:05"; "now" is the minute in which the line is read. */
export type ClockSaid = string;

/** What a line says, part by part; null is what it does not say. Names are as they were typed: who they mean is looked up. */
export interface Said {
  readonly day: LocalDate | null;
  readonly start: ClockSaid | null;
  readonly end: ClockSaid | null;
  readonly minutes: Minutes | null;
  /** Added to the time to bill, or taken from it, with a word why. */
  readonly offset: { readonly minutes: Minutes; readonly reason: string } | null;
  /** The whole name of a work type. */
  readonly workType: string | null;
  readonly ticket: TicketSaid | null;
  readonly materials: readonly MaterialSaid[];
  readonly distance: { readonly size: Thousandths; readonly unit: DistanceUnit } | null;
  readonly isRoundTrip: boolean;
  readonly isBillable: boolean | null;
  readonly note: string;
}

/** How a line names its ticket: by its number, by the number's end, or by the customer. */
export type TicketSaid =
  | { readonly by: "number"; readonly number: string }
  | { readonly by: "ending"; readonly ending: string }
  | { readonly by: "customer"; readonly name: string };

/** A material as a line says it: how much, and an SKU or the beginning of one. */
export interface MaterialSaid {
  readonly quantity: Thousandths;
  readonly product: string;
}

/** Miles or kilometres. */
export type DistanceUnit = "mi" | "km";

/** One part of a line that was understood. */
export type Part =
  | { readonly kind: "duration"; readonly minutes: Minutes }
  | { readonly kind: "clock"; readonly start: ClockSaid | null; readonly end: ClockSaid | null }
  | { readonly kind: "offset"; readonly minutes: Minutes; readonly reason: string }
  | { readonly kind: "day"; readonly day: LocalDate }
  | { readonly kind: "workType"; readonly name: string }
  | { readonly kind: "ticket"; readonly ticket: TicketSaid }
  | ({ readonly kind: "material" } & MaterialSaid)
  | { readonly kind: "distance"; readonly size: Thousandths; readonly unit: DistanceUnit }
  | { readonly kind: "roundTrip" }
  | { readonly kind: "billable"; readonly isBillable: boolean };

/** A stretch of the line. Every character stands in exactly one: understood, note text, not understood, or the space between. */
export type Span = { readonly from: number; readonly to: number } & (
  | { readonly is: "part"; readonly part: Part }
  | { readonly is: "note" }
  | { readonly is: "space" }
  | { readonly is: "unknown"; readonly why: string; readonly choices: readonly string[] }
);

/** A line, read: what it says, and what each stretch of it is. */
export interface LineRead {
  readonly said: Said;
  readonly spans: readonly Span[];
}

/** What must be known to read a line; the same line with the same knowledge always reads the same. */
export interface Knowledge {
  /** The day it is for the person. */
  readonly today: LocalDate;
  /** Decides only what "1,234" means. */
  readonly locale: string;
  /** The names of the work types in use. */
  readonly workTypes: readonly string[];
  /** Names of customers that the first free words may mean; none while a ticket stands on the screen. */
  readonly customers: readonly string[];
}

/** A line that says nothing. */
export const nothingSaid: Said = {
  day: null,
  start: null,
  end: null,
  minutes: null,
  offset: null,
  workType: null,
  ticket: null,
  materials: [],
  distance: null,
  isRoundTrip: false,
  isBillable: null,
  note: "",
};

/** The longest line that is read. */
export const longestLine = 1000;
