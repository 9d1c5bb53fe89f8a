import type { Desk } from "#access/actor.ts";
import { formatMoney, formatQuantity } from "#kernel/money.ts";
import { money, thousandths } from "#kernel/quantity.ts";
import { distanceWord } from "./expense-words.ts";

/** An expense as far as it can be unusual. */
export interface RemarkableExpense {
  readonly id: string;
  readonly spentOn: string;
  readonly amount: number;
  readonly categoryName: string;
  /** Of its category: above it an expense is unusual; null: none. */
  readonly limitAmount: number | null;
  /** Of its category: above it a receipt is needed; null: never. */
  readonly receiptAbove: number | null;
  readonly receipts: number;
  readonly distance: number | null;
  /** What drives to that customer usually measure; null: there were too few. */
  readonly usualDistance: number | null;
  /** Where the same amount stands on the same day beside this report: "on Nov 8–14", "of Theo Novak on T20261120.0003". */
  readonly alike: readonly string[];
  /** Why an approver sent it back once; empty: nobody did. */
  readonly rejection: string;
}

/** What can be unusual about an expense; nothing of it is forbidden. */
export type ExpenseRemarkKind = "limit" | "receipt" | "twice" | "distance" | "weekend" | "refused";

/** Something unusual that an approver should look at first. */
export interface ExpenseRemark {
  readonly kind: ExpenseRemarkKind;
  readonly text: string;
}

type Habits = Pick<Desk, "locale" | "currency" | "distanceUnit">;

/** What is unusual about each expense of a report, by its id. Plain ones are left out. */
export function remarksOnExpenses(
  expenses: readonly RemarkableExpense[],
  desk: Habits,
): ReadonlyMap<string, readonly ExpenseRemark[]> {
  const seen = new Map<string, string>();
  const remarks = new Map<string, readonly ExpenseRemark[]>();
  for (const expense of expenses) {
    const sameness = `${expense.spentOn} ${expense.amount}`;
    const found = [...onRules(expense, desk), ...onTwice(expense, seen.get(sameness)), ...onCustoms(expense, desk)];
    if (!seen.has(sameness)) seen.set(sameness, expense.categoryName);
    if (found.length > 0) remarks.set(expense.id, found);
  }
  return remarks;
}

function onRules({ amount, limitAmount, receiptAbove, receipts }: RemarkableExpense, desk: Habits): ExpenseRemark[] {
  const shown = (of: number) => formatMoney(money(of), desk.currency, desk.locale);
  const isOver = limitAmount !== null && amount > limitAmount;
  const needsReceipt = receiptAbove !== null && amount > receiptAbove && receipts === 0;
  return [
    ...(isOver ? [{ kind: "limit", text: `over the limit of ${shown(limitAmount)}` } as const] : []),
    ...(needsReceipt ? [{ kind: "receipt", text: `no receipt, needed above ${shown(receiptAbove)}` } as const] : []),
  ];
}

function onTwice({ amount, alike, categoryName }: RemarkableExpense, other: string | undefined): ExpenseRemark[] {
  // Two drives in the company's van are worth nothing each, and no drive twice.
  if (amount === 0) return [];
  const here =
    other === undefined ? [] : [other === categoryName ? "twice on this report" : `as ${other} on this report`];
  return [...here, ...alike].map((where) => ({ kind: "twice", text: `same day and amount ${where}` }));
}

const weekend: Readonly<Record<number, string>> = { 0: "on a Sunday", 6: "on a Saturday" };

function onCustoms({ spentOn, distance, usualDistance, rejection }: RemarkableExpense, desk: Habits): ExpenseRemark[] {
  const shown = (of: number) => `${formatQuantity(thousandths(of), desk.locale)} ${distanceWord(desk)}`;
  const day = weekend[new Date(`${spentOn}T00:00:00Z`).getUTCDay()];
  return [
    ...(distance !== null && usualDistance !== null && isUnlike(distance, usualDistance)
      ? [{ kind: "distance", text: `${shown(distance)}, usually ${shown(usualDistance)} to this customer` } as const]
      : []),
    ...(day === undefined ? [] : [{ kind: "weekend", text: day } as const]),
    ...(rejection === "" ? [] : [{ kind: "refused", text: `refused before: ${rejection}` } as const]),
  ];
}

// Roads differ: a detour of a quarter, or of two miles, is none of anybody's business.
function isUnlike(distance: number, usual: number): boolean {
  return Math.abs(distance - usual) > Math.max(usual / 4, 2000);
}

const nouns: Readonly<Record<ExpenseRemarkKind, string>> = {
  limit: "over the limit",
  receipt: "without a receipt",
  twice: "twice",
  distance: "with an unusual distance",
  weekend: "on a weekend",
  refused: "refused before",
};

/** What is unusual about a report, counted: "1 over the limit", "2 on a weekend"; empty for a plain one. */
export function remarksOnReport(expenses: readonly RemarkableExpense[], desk: Habits): readonly string[] {
  const counts = new Map<ExpenseRemarkKind, number>();
  for (const found of remarksOnExpenses(expenses, desk).values()) {
    for (const kind of new Set(found.map((remark) => remark.kind))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return Array.from(counts, ([kind, count]) => `${count} ${nouns[kind]}`);
}
