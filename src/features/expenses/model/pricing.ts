import { divideRounded, largestAmount, type Money, money, type Thousandths } from "#kernel/quantity.ts";

/** What an expense of a category is made of. */
export type ExpenseKind = "amount" | "mileage" | "per_diem" | "entertainment";

/** A rate of exchange in billionths, so that small currencies keep their figures: 1.085 is 1,085,000,000. */
export type ExchangeBillionths = number;

/** The decimals that a rate of exchange can have. */
export const exchangeDecimals = 9;

/** The largest rate of exchange that is kept: a million. */
export const largestExchangeRate: ExchangeBillionths = 1_000_000_000_000_000;

const wholeInThousandths = 100_000n;

/** The tax that an amount contains at a rate in thousandths of a percent. */
export function containedTax(amount: Money, rate: number): Money {
  return money(divideRounded(BigInt(amount) * BigInt(rate), wholeInThousandths + BigInt(rate)));
}

/** An amount with its markup in thousandths of a percent: what a customer is billed. */
export function withMarkup(amount: Money, markup: number): Money {
  return money(divideRounded(BigInt(amount) * (wholeInThousandths + BigInt(markup)), wholeInThousandths));
}

/** Money of one currency in another, rounded once; each currency has its own number of decimals. */
export function converted(paid: Money, rate: ExchangeBillionths, decimals: { from: number; to: number }): Money {
  const exact = BigInt(paid) * BigInt(rate) * 10n ** BigInt(decimals.to);
  const each = 10n ** BigInt(decimals.from + exchangeDecimals);
  // A thousand times what is kept at most is refused as too much all the same, and its markup is still a number.
  const most = BigInt(largestAmount) * 1000n * each;
  return money(divideRounded(exact < most ? exact : most, each));
}

/** What some days away come to. */
export function perDiemOf(days: Thousandths, each: Money): Money {
  return money(divideRounded(BigInt(days) * BigInt(each), 1000n));
}

/** What a category asks of one expense. */
export interface CategoryRule {
  readonly kind: ExpenseKind;
  /** Null: none. */
  readonly limitAmount: number | null;
  readonly limitAction: "mark" | "forbid";
  /** Above it a receipt is needed; null: never. */
  readonly receiptAbove: number | null;
}

/** Whether an amount is above the limit of its category. */
export const isOverLimit = ({ limitAmount }: Pick<CategoryRule, "limitAmount">, amount: number) =>
  limitAmount !== null && amount > limitAmount;

/** Whether an amount of its category needs a receipt. */
export const needsReceipt = ({ receiptAbove }: Pick<CategoryRule, "receiptAbove">, amount: number) =>
  receiptAbove !== null && amount > receiptAbove;
