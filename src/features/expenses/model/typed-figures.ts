import { parseMoney, parseQuantity } from "#kernel/money.ts";
import type { Money, Thousandths } from "#kernel/quantity.ts";

/** What is wrong, by field. */
export type Problems = Record<string, string>;

/** A typed distance, odometer or number of days in thousandths; undefined when it is none. */
export const quantityTyped = (text: string, locale: string): Thousandths | undefined => parseQuantity(text, locale);

/** Typed money in minor units; nothing typed is null, what is no money undefined. */
export function moneyTyped(text: string, decimals: number, locale: string): Money | null | undefined {
  return text.trim() === "" ? null : parseMoney(text, decimals, locale);
}
