import type { LocalDate } from "#kernel/calendar.ts";
import type { Labour } from "../stories/story.ts";

/** The people of the sample organization. */
export type Member = "olivia" | "ada" | "max" | "tess" | "theo" | "tariq";

/** Those who work on tickets. */
export const technicians = ["tess", "theo", "tariq", "max"] as const satisfies readonly Member[];

/** Somebody who works on tickets. */
export type Technician = (typeof technicians)[number];

/** A ticket as it comes in. */
export interface Opening {
  readonly title: string;
  readonly description: string;
  readonly type: string;
  readonly priority: string;
  readonly queue: string;
  readonly source: string;
  readonly customer: number;
  readonly contact: number;
  readonly technician: Technician | null;
  readonly due: string;
}

/** Time as a technician writes it down; without start and end only how long it took. */
export interface WrittenWork {
  readonly workedOn: LocalDate;
  readonly start: string;
  readonly end: string;
  readonly worked: string;
  readonly labour: Labour;
  readonly summary: string;
  readonly internalNotes: string;
}

/** What was spent: money, or miles from the office to a customer and back. */
export interface Spending {
  readonly category: string;
  readonly spentOn: LocalDate;
  readonly amount: string;
  readonly distance: string;
  readonly destination: string;
  readonly description: string;
  readonly isBillable: boolean;
}

type What =
  | { readonly kind: "open"; readonly opening: Opening }
  | { readonly kind: "assign"; readonly to: Technician }
  | { readonly kind: "status"; readonly status: string }
  | { readonly kind: "note"; readonly visibility: "internal" | "customer"; readonly body: string }
  | { readonly kind: "work"; readonly work: WrittenWork }
  | { readonly kind: "material"; readonly sku: string; readonly quantity: string; readonly usedOn: LocalDate }
  | { readonly kind: "spend"; readonly spending: Spending }
  | { readonly kind: "sign"; readonly signer: string; readonly isDrawn: boolean }
  | { readonly kind: "complete"; readonly resolution: string }
  | { readonly kind: "reopen" };

/** One thing that somebody does on a ticket at a moment; tickets are known by their place in the plan. */
export type TicketHappening = What & { readonly at: Date; readonly who: Member; readonly ticket: number };

/** What becomes of somebody's timesheet and expense report of a week. */
export interface SheetHappening {
  readonly kind: "submit" | "approve" | "reject";
  readonly sheet: "timesheet" | "expense";
  readonly at: Date;
  readonly who: Member;
  readonly owner: Member;
  readonly startsOn: LocalDate;
  readonly reason: string;
}

/** Money spent that belongs to no ticket. */
export interface LooseSpending {
  readonly kind: "spendLoose";
  readonly at: Date;
  readonly who: Member;
  readonly spending: Spending;
}

/** Anything that happens in the three weeks. */
export type Happening = TicketHappening | SheetHappening | LooseSpending;
