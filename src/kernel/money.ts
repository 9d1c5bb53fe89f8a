import { type Money, money, type Thousandths, thousandths, type UnitPrice, unitPrice } from "#kernel/quantity.ts";

// A formatter costs more to make than a hundred numbers to format; a desk uses a handful of them.
const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  if (formatters.size > 200) formatters.clear();
  formatters.set(key, made);
  return made;
}

/** How many decimals a currency has (ISO 4217): 2 for USD, 0 for JPY, 3 for KWD. */
export function currencyDecimals(currency: string): number {
  return formatterFor("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** The sign of a currency before a field: "$", "€", "CHF". */
export function currencySign(currency: string, locale: string): string {
  const parts = formatterFor(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}

/** Money for people: "$1,234.50". */
export function formatMoney(amount: Money, currency: string, locale: string): string {
  return formatterFor(locale, { style: "currency", currency }).format(amount / 10 ** currencyDecimals(currency));
}

/** A unit price for people: at least the currency's decimals, up to four: "$0.725". */
export function formatUnitPrice(price: UnitPrice, currency: string, locale: string): string {
  return formatterFor(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: currencyDecimals(currency),
    maximumFractionDigits: 4,
  }).format(price / 10_000);
}

/** A quantity for people: "2.5". */
export function formatQuantity(quantity: Thousandths, locale: string): string {
  return formatterFor(locale, { maximumFractionDigits: 3 }).format(quantity / 1000);
}

/** A number of 10^-places units as a field shows it for correction: no currency, no grouping, "1234.50". */
export function typedDecimal(value: number, places: number, leastPlaces: number, locale: string): string {
  return formatterFor(locale, {
    useGrouping: false,
    minimumFractionDigits: leastPlaces,
    maximumFractionDigits: places,
  }).format(value / 10 ** places);
}

function groupMarkOf(locale: string): string | undefined {
  const parts = formatterFor(locale, { useGrouping: true }).formatToParts(12_345_678);
  return parts.find((part) => part.type === "group")?.value;
}

/** Takes the groups of thousands out of digits ("12,345" is "12345"), or undefined when they are no such groups. */
function ungrouped(digits: string, mark: "." | ","): string | undefined {
  const groups = digits.split(mark);
  if (groups.length === 1) return digits;
  const [first = "", ...rest] = groups;
  // "0,725" is no grouping: nobody writes a leading zero before thousands.
  if (!/^[1-9]\d{0,2}$/.test(first)) return undefined;
  // By threes as most write them, or by twos before the last three as in India.
  const isGrouped = [3, 2].some((size) =>
    rest.every((group, at) => group.length === (at === rest.length - 1 ? 3 : size)),
  );
  return isGrouped && /^\d+$/.test(groups.join("")) ? groups.join("") : undefined;
}

/**
 * Splits digits with marks into what stands before and after the decimal mark. The last mark is the decimal one, unless
 * it must be a grouping: it stands twice, or the locale groups with it and three digits follow.
 */
function splitDecimal(digits: string, locale: string): readonly [whole: string, fraction: string] | undefined {
  const at = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (at < 0) return [digits, ""];
  const mark = digits[at] === "." ? "." : ",";
  const other = mark === "." ? "," : ".";
  const whole = digits.slice(0, at);
  if (!whole.includes(other)) {
    const grouped = ungrouped(digits, mark);
    if (whole.includes(mark)) return grouped === undefined ? undefined : [grouped, ""];
    if (grouped !== undefined && groupMarkOf(locale) === mark) return [grouped, ""];
  }
  const before = ungrouped(whole, other);
  return before === undefined ? undefined : [before, digits.slice(at + 1)];
}

// "CHF 12", "EUR-12", "US$12", "12 CHF", "12 $US": three letters, or fewer beside a symbol.
const currencyName =
  /^([−-]?)(?:[A-Z]{3}(?=[\s\d−-])|[A-Z]{1,2}(?=\p{Sc}))|(?<=[\s\d])(?:[A-Z]{3}$|[A-Z]{1,2}(?=\p{Sc}$))|(?<=\p{Sc})[A-Z]{1,2}$/u;

/**
 * A decimal as a person types it ("1234.5", "$1,234.50", "1.234,50 €", "0,725") in whole units of 10^-places, or
 * undefined when it is not one or has more places. The locale decides only what "1,234" means.
 */
export function parseDecimal(text: string, places: number, locale = "en-US"): number | undefined {
  if (text.length > 40) return undefined;
  const compact = text
    .trim()
    .replace(currencyName, "$1")
    .replaceAll(/[\s'’\p{Sc}]/gu, "")
    .replaceAll(/[\u200e\u200f\u061c]/g, "")
    .replace("−", "-");
  const match = /^(-?)(\d[\d.,]*)$/.exec(compact);
  const split = match?.[2] === undefined ? undefined : splitDecimal(match[2], locale);
  if (split === undefined) return undefined;
  const [whole, fraction] = split;
  if (!/^\d{1,12}$/.test(whole) || (fraction === "" && /[.,]$/.test(compact)) || !/^\d*$/.test(fraction))
    return undefined;
  if (fraction.replace(/0+$/, "").length > places) return undefined;
  const size = Number(whole + fraction.slice(0, places).padEnd(places, "0"));
  const value = match?.[1] === "-" && size !== 0 ? -size : size;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Typed money in minor units, or undefined. */
export function parseMoney(text: string, decimals: number, locale?: string): Money | undefined {
  const value = parseDecimal(text, decimals, locale);
  return value === undefined ? undefined : money(value);
}

/** A typed unit price in ten-thousandths, or undefined. */
export function parseUnitPrice(text: string, locale?: string): UnitPrice | undefined {
  const value = parseDecimal(text, 4, locale);
  return value === undefined ? undefined : unitPrice(value);
}

/** A typed quantity in thousandths, or undefined. */
export function parseQuantity(text: string, locale?: string): Thousandths | undefined {
  const value = parseDecimal(text, 3, locale);
  return value === undefined ? undefined : thousandths(value);
}
