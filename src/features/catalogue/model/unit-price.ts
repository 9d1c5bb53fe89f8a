import type { Desk } from "#access/actor.ts";
import { formatUnitPrice, parseUnitPrice } from "#kernel/money.ts";
import { largestUnitPrice, type UnitPrice } from "#kernel/quantity.ts";

type Habits = Pick<Desk, "locale" | "currency">;

/** A unit price as it was typed, or the sentence that says why it is none. */
export function readUnitPrice(text: string, desk: Habits, what = "The price"): UnitPrice | string {
  const price = parseUnitPrice(text, desk.locale);
  if (price === undefined) return `${what} is an amount with up to four decimals, like 12.50.`;
  if (price < 0) return `${what} cannot be below zero.`;
  if (price > largestUnitPrice) {
    return `${what} is at most ${formatUnitPrice(largestUnitPrice, desk.currency, desk.locale)} each.`;
  }
  return price;
}
