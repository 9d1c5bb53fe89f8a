import { z } from "zod";
import { type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { parseDecimal } from "#kernel/money.ts";
import { isCurrency } from "./currencies.ts";
import { exchangeDecimals, largestExchangeRate } from "./pricing.ts";

/** A rate of exchange as it is entered. */
export const setExchangeRateInput = z.strictObject({
  currency: z.string().trim().toUpperCase().max(10).default(""),
  startsOn: z.string().max(60).default(""),
  rate: z.string().max(60).default(""),
});
/** Which rate is taken back. */
export const removeExchangeRateInput = z.strictObject({ currency: z.string().length(3), startsOn: z.string().max(60) });
/** Rates as a file or a table brings them. */
export const importExchangeRateInput = z.strictObject({
  rates: z
    .string({ error: "Paste the rates, or choose a file." })
    .max(2_000_000, "This is more than 2 MB. Import the rates in parts.")
    .refine((text) => text.trim() !== "", "Paste the rates, or choose a file."),
});

/** What one unit of a currency is worth from a day on, in billionths of the organization's. */
export interface ExchangeRateOf {
  readonly currency: string;
  readonly startsOn: LocalDate;
  readonly rate: number;
}

type Typed = { readonly currency: string; readonly startsOn: string; readonly rate: string };
type Habits = { readonly locale: string; readonly currency: string };

/** A typed rate, or what is wrong with it, by field. */
export function readExchangeRate(
  typed: Typed,
  desk: Habits,
): { readonly value?: ExchangeRateOf; readonly problems: Readonly<Record<string, string>> } {
  const problems: Record<string, string> = {};
  const currency = typed.currency.trim().toUpperCase();
  if (!isCurrency(currency)) problems.currency = `There is no currency ${currency.slice(0, 10) || "without letters"}.`;
  else if (currency === desk.currency) problems.currency = `${currency} is your own currency: its rate is 1.`;
  const startsOn = parseLocalDate(typed.startsOn.trim());
  if (startsOn === undefined || startsOn < "2000-01-01") problems.startsOn = "Choose a day, like 2026-11-20.";
  const rate = parseDecimal(typed.rate, exchangeDecimals, desk.locale);
  if (rate === undefined || rate <= 0 || rate > largestExchangeRate) {
    problems.rate = `A rate is a number above zero with at most ${exchangeDecimals} decimals, at most 1,000,000.`;
  }
  if (Object.keys(problems).length > 0 || startsOn === undefined || rate === undefined) return { problems };
  return { value: { currency, startsOn, rate }, problems };
}

/** The most lines of one import. */
const mostLines = 20_000;

/** Lines of "currency, day, rate", with commas, semicolons or tabs; each bad line says why, and then none counts. */
export function readExchangeRates(text: string, desk: Habits) {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ line: line.trim(), number: at + 1 }))
    .filter(({ line }) => line !== "");
  const rows = lines.filter(({ line, number }) => !(number === lines[0]?.number && /^"?currency/i.test(line)));
  const bad: string[] = [];
  const good = new Map<string, ExchangeRateOf>();
  if (rows.length > mostLines)
    return { rates: [], bad: [`${rows.length} lines are too many: at most 20,000 at once.`] };
  for (const { line, number } of rows) {
    const separator = ["\t", ";", ","].find((one) => line.includes(one)) ?? ",";
    const [currency = "", startsOn = "", ...rest] = line
      .split(separator)
      .map((cell) => cell.trim().replaceAll('"', ""));
    const { value, problems } = readExchangeRate({ currency, startsOn, rate: rest.join(separator) }, desk);
    if (value) good.set(`${value.currency} ${value.startsOn}`, value);
    else bad.push(`Line ${number}: ${Object.values(problems)[0]}`);
  }
  return { rates: [...good.values()], bad };
}
