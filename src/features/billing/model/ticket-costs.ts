import type { LocalDate } from "#kernel/calendar.ts";
import { type Minutes, type Money, minutes, money, sumOfMoney } from "#kernel/quantity.ts";
import type { BillingOutcome, ThingKind } from "./billing-state.ts";

/** Who pays for a thing in the end; each thing has exactly one of them. */
export type Payer = "customer" | "contract" | "nobody";

/** The payers in the order of the screen. */
export const payers = ["customer", "contract", "nobody"] as const satisfies readonly Payer[];

/** The head of each payer's column. */
export const payerWords: Readonly<Record<Payer, string>> = {
  customer: "To bill",
  contract: "Covered",
  nobody: "Not billed",
};

/** A time entry, material or expense of a ticket with what it is worth, who pays it and why. */
export interface CostLine {
  readonly kind: ThingKind;
  readonly id: string;
  readonly day: LocalDate;
  readonly at: Date;
  readonly what: string;
  readonly personName: string;
  readonly payer: Payer;
  readonly why: string;
  /** Of time: what was worked and what of it counts. */
  readonly worked: Minutes;
  readonly counted: Minutes;
  /** Null where the reader may not see what it is worth, or nothing says it: time that is not billed has no price. */
  readonly amount: Money | null;
  readonly href?: string;
}

/** What the lines of one payer amount to. */
export interface CostSum {
  readonly amount: Money;
  /** The time of those lines that show no amount. */
  readonly unpriced: Minutes;
}

/** What all lines amount to. */
export interface CostSums {
  readonly worked: Minutes;
  readonly of: Readonly<Record<Payer, CostSum>>;
}

/** Who pays for a thing: how it was ended decides, then what was said when it was written down. */
export function payerOf(
  outcome: BillingOutcome | null,
  { isBillable, isCovered }: { readonly isBillable: boolean; readonly isCovered: boolean },
): Payer {
  if (outcome) return outcome === "billed" ? "customer" : outcome === "covered" ? "contract" : "nobody";
  return isBillable ? "customer" : isCovered ? "contract" : "nobody";
}

/** How a thing was ended. */
export interface CostEnd {
  readonly outcome: BillingOutcome;
  readonly reference: string | null;
  readonly reason: string | null;
  readonly by: string;
}

/** The same in a sentence that says why. */
export function endOfCost({ outcome, reference, reason, by }: CostEnd): string {
  if (outcome === "billed") return reference ? `Billed with ${reference}` : "Billed";
  if (outcome === "covered") return `Covered by the contract, said ${by}`;
  return `Written off by ${by}${reason ? `: ${reason}` : ""}`;
}

/** The lines in the order in which things happened, and their sums: every line is in exactly one of them. */
export function costsOf(lines: readonly CostLine[]): { readonly lines: readonly CostLine[]; readonly sums: CostSums } {
  const sorted = [...lines].sort((one, other) =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : one.at.getTime() - other.at.getTime(),
  );
  const sumOf = (payer: Payer): CostSum => {
    const theirs = lines.filter((line) => line.payer === payer);
    return {
      amount: sumOfMoney(theirs.map(({ amount }) => amount ?? money(0))),
      unpriced: minutes(theirs.reduce((sum, { amount, counted }) => sum + (amount === null ? counted : 0), 0)),
    };
  };
  return {
    lines: sorted,
    sums: {
      worked: minutes(lines.reduce((sum, { worked }) => sum + worked, 0)),
      of: { customer: sumOf("customer"), contract: sumOf("contract"), nobody: sumOf("nobody") },
    },
  };
}
