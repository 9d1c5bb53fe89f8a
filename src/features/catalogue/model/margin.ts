import { parseDecimal, typedDecimal } from "#kernel/money.ts";
import { divideRounded, largestUnitPrice, type UnitPrice, unitPrice } from "#kernel/quantity.ts";

/** The share of the price that is not cost, in tenths of a percent; undefined where it says nothing. */
export function marginOf(price: UnitPrice, cost: UnitPrice): number | undefined {
  return price === 0 ? undefined : divideRounded((BigInt(price) - BigInt(cost)) * 1000n, BigInt(price));
}

/**
 * The price at which a share of it is left over the cost, rounded to what the currency can pay; to four decimals when the cost
 * itself is finer than that. Undefined when no price can be so high.
 */
export function priceAtMargin(cost: UnitPrice, margin: number, decimals: number): UnitPrice | undefined {
  const step = 10n ** BigInt(4 - Math.min(decimals, 4));
  const payable = BigInt(cost) % step === 0n ? step : 1n;
  const price = BigInt(divideRounded(BigInt(cost) * 1000n, BigInt(1000 - margin) * payable)) * payable;
  return price > BigInt(largestUnitPrice) ? undefined : unitPrice(Number(price));
}

/** A margin as it is typed, in tenths of a percent, or the sentence that says why it is none. */
export function readMargin(text: string, locale: string): number | string {
  const margin = parseDecimal(text.replace(/%\s*$/, ""), 1, locale);
  if (margin === undefined) return "The margin is a percentage with at most one decimal, like 35 or 37.5.";
  if (margin < 0 || margin >= 1000) return "The margin is between 0 and 99.9 %.";
  return margin;
}

/** A margin as its field shows it. */
export const typedMargin = (margin: number | undefined, locale: string) =>
  margin === undefined ? "" : typedDecimal(margin, 1, 0, locale);
