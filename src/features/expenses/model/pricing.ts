import { divideRounded, type Money, money, type Thousandths } from "#kernel/quantity.ts";

/** What an expense of a category is made of. */
export type ExpenseKind = "amount" | "mileage" | "per_diem" | "entertainment";

/** A rate of exchange in millionths: 1.085 is 1,085,000. */
export type ExchangeMillionths = number;

/** The largest rate of exchange that is kept. */
export const largestExchangeRate: ExchangeMillionths = 2_000_000_000;

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
export function converted(paid: Money, rate: ExchangeMillionths, decimals: { from: number; to: number }): Money {
  const up = 10n ** BigInt(decimals.to);
  return money(divideRounded(BigInt(paid) * BigInt(rate) * up, 10n ** BigInt(decimals.from) * 1_000_000n));
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
