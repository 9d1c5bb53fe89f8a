import { formatDuration } from "#kernel/duration.ts";
import { formatMoney, formatUnitPrice } from "#kernel/money.ts";
import {
  type Minutes,
  type Money,
  minutes,
  money,
  priceOfTime,
  roundUpMinutes,
  type UnitPrice,
} from "#kernel/quantity.ts";

/** What the price of an entry depends on. */
export interface TimeToPrice {
  readonly worked: Minutes;
  /** Added to the worked time for billing only; below zero it deducts, a lunch for example. */
  readonly offset: Minutes;
  /** Hours to bill round up to a multiple of this; 0 does not round. */
  readonly roundingMinutes: number;
  readonly isBillable: boolean;
  readonly hourlyRate: UnitPrice;
  readonly currencyDecimals: number;
}

/** One step from the worked time to the amount. */
export type PriceStep =
  | { readonly step: "worked"; readonly minutes: Minutes }
  | { readonly step: "notBillable" }
  | { readonly step: "offset"; readonly by: Minutes; readonly minutes: Minutes }
  | { readonly step: "rounded"; readonly to: number; readonly minutes: Minutes }
  | { readonly step: "rate"; readonly hourlyRate: UnitPrice }
  | { readonly step: "amount"; readonly amount: Money };

/** How an amount came about, step by step. */
export type PriceExplanation = readonly PriceStep[];

/** What an entry bills, and how that came about. */
export interface PricedTime {
  readonly billable: Minutes;
  readonly amount: Money;
  readonly explanation: PriceExplanation;
}

/** The price of worked time: worked → offset → rounded up → rate → amount. Work that is not billable bills nothing. */
export function priceTime(time: TimeToPrice): PricedTime {
  const explanation: PriceStep[] = [{ step: "worked", minutes: time.worked }];
  if (!time.isBillable) {
    return {
      billable: minutes(0),
      amount: money(0),
      explanation: [...explanation, { step: "notBillable" }, { step: "amount", amount: money(0) }],
    };
  }
  const shifted = minutes(Math.max(0, time.worked + time.offset));
  if (time.offset !== 0) explanation.push({ step: "offset", by: time.offset, minutes: shifted });
  const billable = roundUpMinutes(shifted, time.roundingMinutes);
  if (billable !== shifted) explanation.push({ step: "rounded", to: time.roundingMinutes, minutes: billable });
  const amount = priceOfTime(billable, time.hourlyRate, time.currencyDecimals);
  explanation.push({ step: "rate", hourlyRate: time.hourlyRate }, { step: "amount", amount });
  return { billable, amount, explanation };
}

/** How an amount came about, in words: "45 m worked", "rounds up to 1 h", "$150.00 an hour", "$150.00". */
export function explainPrice(explanation: PriceExplanation, currency: string, locale: string): string[] {
  return explanation.map((part) => wordsFor(part, currency, locale));
}

function wordsFor(part: PriceStep, currency: string, locale: string): string {
  switch (part.step) {
    case "worked":
      return `${formatDuration(part.minutes)} worked`;
    case "notBillable":
      return "not billable";
    case "offset": {
      const size = formatDuration(minutes(Math.abs(part.by)));
      return `${part.by < 0 ? "less" : "plus"} ${size} is ${formatDuration(part.minutes)}`;
    }
    case "rounded":
      return `rounds up to ${formatDuration(part.minutes)}`;
    case "rate":
      return `${formatUnitPrice(part.hourlyRate, currency, locale)} an hour`;
    case "amount":
      return formatMoney(part.amount, currency, locale);
  }
}
