import { type Money, money, type Thousandths, thousandths, type UnitPrice, unitPrice } from "#kernel/quantity.ts";

/** How many decimals a currency has (ISO 4217): 2 for USD, 0 for JPY, 3 for KWD. */
export function currencyDecimals(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Money for people: "$1,234.50". */
export function formatMoney(amount: Money, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(
    amount / 10 ** currencyDecimals(currency),
  );
}

/** A unit price for people: at least the currency's decimals, up to four: "$0.725". */
export function formatUnitPrice(price: UnitPrice, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: currencyDecimals(currency),
    maximumFractionDigits: 4,
  }).format(price / 10_000);
}

/** A quantity for people: "2.5". */
export function formatQuantity(quantity: Thousandths, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(quantity / 1000);
}

/** A decimal as a person types it ("1234.5", "1,234.50", "0,725") in whole units of 10^-places, or undefined when it is not one. */
export function parseDecimal(text: string, places: number): number | undefined {
  const compact = text.trim().replaceAll(/[\s'’ $€£]/g, "");
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d{1,12})(?:[.,](\d+))?$/.exec(compact);
  if (!match) return undefined;
  const [, sign = "", integer = "", fraction = ""] = match;
  if (fraction.replace(/0+$/, "").length > places) return undefined;
  const digits = integer.replaceAll(",", "") + fraction.slice(0, places).padEnd(places, "0");
  const value = Number(digits) * (sign === "-" ? -1 : 1);
  return Number.isSafeInteger(value) ? value + 0 : undefined;
}

/** Typed money in minor units, or undefined. */
export function parseMoney(text: string, decimals: number): Money | undefined {
  const value = parseDecimal(text, decimals);
  return value === undefined ? undefined : money(value);
}

/** A typed unit price in ten-thousandths, or undefined. */
export function parseUnitPrice(text: string): UnitPrice | undefined {
  const value = parseDecimal(text, 4);
  return value === undefined ? undefined : unitPrice(value);
}

/** A typed quantity in thousandths, or undefined. */
export function parseQuantity(text: string): Thousandths | undefined {
  const value = parseDecimal(text, 3);
  return value === undefined ? undefined : thousandths(value);
}
