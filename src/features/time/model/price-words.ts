import { formatDuration } from "#kernel/duration.ts";
import { formatMoney, formatUnitPrice } from "#kernel/money.ts";
import { minutes, type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import type { PriceExplanation, PriceStep } from "./rounding.ts";

/** How an amount came about, in words: "45 m worked", "rounds up to 1 h", "$150.00 an hour as Technician", "$150.00". */
export function explainPrice(explanation: PriceExplanation, currency: string, locale: string): string[] {
  return explanation.map((part) => wordsFor(part, currency, locale));
}

function wordsFor(part: PriceStep, currency: string, locale: string): string {
  const price = (value: UnitPrice) => formatUnitPrice(value, currency, locale);
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
    case "minimum":
      return `${part.of} bills at least ${formatDuration(part.minutes)}`;
    case "maximum":
      return `${part.of} bills at most ${formatDuration(part.minutes)}`;
    case "rate": {
      const as = part.role === undefined ? "" : ` as ${part.role}`;
      const under = part.contract === undefined ? "" : ` under ${part.contract}`;
      return `${price(part.hourlyRate)} an hour${as}${under}`;
    }
    case "plusMinus":
      return `${part.by < 0 ? "less" : "plus"} ${price(absolute(part.by))} for ${part.of} is ${price(part.hourlyRate)} an hour`;
    case "multiplied":
      return `times ${part.times / 10_000} for ${part.of} is ${price(part.hourlyRate)} an hour`;
    case "ownRate":
      return `${part.of} costs ${price(part.hourlyRate)} an hour`;
    case "flat":
      return `${part.of} costs ${price(part.price)} however long it takes`;
    case "amount":
      return formatMoney(part.amount, currency, locale);
  }
}

const absolute = (value: UnitPrice) => unitPrice(Math.abs(value));
