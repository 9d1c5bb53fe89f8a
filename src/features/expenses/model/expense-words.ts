import type { Desk } from "#access/actor.ts";
import { formatMoney, formatQuantity } from "#kernel/money.ts";
import { money, thousandths } from "#kernel/quantity.ts";
import type { Refusal } from "#kernel/refusal.ts";

/** An expense as far as its words go. */
export interface ExpenseFacts {
  readonly categoryName: string;
  readonly spentOn: string;
  readonly description: string;
  readonly origin: string;
  readonly destination: string;
  readonly distance: number | null;
  readonly amount: number;
  readonly isBillable: boolean;
  readonly isReimbursable: boolean;
}

type Habits = Pick<Desk, "locale" | "currency" | "distanceUnit">;

/** The short word of the organization's unit of distance. */
export const distanceWord = (desk: Pick<Desk, "distanceUnit">) => (desk.distanceUnit === "mile" ? "mi" : "km");

/** What an expense was for, in one line: "Office → Northwind Dental, 42 mi" or its description. */
export function purposeOf(
  expense: Omit<ExpenseFacts, "spentOn" | "amount" | "isBillable" | "isReimbursable">,
  desk: Habits,
): string {
  if (expense.distance === null) return expense.description || expense.categoryName;
  const distance = `${formatQuantity(thousandths(expense.distance), desk.locale)} ${distanceWord(desk)}`;
  const drive = `${expense.origin} → ${expense.destination}, ${distance}`;
  return expense.description === "" ? drive : `${drive}: ${expense.description}`;
}

const fieldWords = {
  categoryId: "category",
  spentOn: "day",
  description: "description",
  origin: "from",
  destination: "to",
  distance: "distance",
  amount: "amount",
  isBillable: "billable",
  isReimbursable: "reimbursable",
} as const;

// biome-ignore format: a list reads in one line
const changeable = [
  "categoryId", "spentOn", "description", "origin", "destination", "distance", "amount", "isBillable", "isReimbursable",
] as const;

function words(expense: ExpenseFacts, desk: Habits): Record<keyof typeof fieldWords, string> {
  return {
    categoryId: expense.categoryName,
    spentOn: expense.spentOn,
    description: expense.description,
    origin: expense.origin,
    destination: expense.destination,
    distance: expense.distance === null ? "" : formatQuantity(thousandths(expense.distance), desk.locale),
    amount: formatMoney(money(expense.amount), desk.currency, desk.locale),
    isBillable: expense.isBillable ? "yes" : "no",
    isReimbursable: expense.isReimbursable ? "yes" : "no",
  };
}

/** The refusal of a correction that was begun before another one, with what the record holds now. */
export function conflictWithExpense(stored: ExpenseFacts & { readonly version: number }, desk: Habits): Refusal {
  return {
    kind: "conflict",
    message: "This expense was corrected in another window meanwhile. Compare, then save again.",
    theirs: { ...words(stored, desk), version: String(stored.version) },
  };
}

/** What a correction changed, from and to, in words for the record. */
export function changeOfExpense(
  before: ExpenseFacts,
  after: ExpenseFacts,
  desk: Habits,
): Record<string, { from: string; to: string }> {
  const from = words(before, desk);
  const to = words(after, desk);
  return Object.fromEntries(
    changeable
      .filter((field) => from[field] !== to[field])
      .map((field) => [fieldWords[field], { from: from[field], to: to[field] }]),
  );
}
