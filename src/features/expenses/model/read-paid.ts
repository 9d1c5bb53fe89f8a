import type { Desk } from "#access/actor.ts";
import { currencyDecimals, formatMoney, parseDecimal } from "#kernel/money.ts";
import { largestAmount, type Money, money } from "#kernel/quantity.ts";
import { isCurrency } from "./currencies.ts";
import type { TypedExpense } from "./expense.ts";
import type { ExpenseFactsOfDay } from "./expense-values.ts";
import { containedTax, converted, type ExchangeBillionths, exchangeDecimals, largestExchangeRate } from "./pricing.ts";
import { moneyTyped, type Problems } from "./typed-figures.ts";

type Habits = Pick<Desk, "locale" | "currency" | "currencyDecimals">;
type Typed = Pick<TypedExpense, "amount" | "taxAmount" | "currency" | "exchangeRate">;

/** What was paid, in the currency it was paid in and in the organization's; undefined when something is wrong, which is then said. */
export function readPaid(typed: Typed, facts: ExpenseFactsOfDay, desk: Habits, problems: Problems) {
  const isForeign = typed.currency !== "" && typed.currency !== desk.currency;
  const currency = isForeign ? typed.currency : desk.currency;
  if (isForeign && !isCurrency(currency)) {
    problems.currency = `There is no currency ${currency}.`;
    return undefined;
  }
  const decimals = isForeign ? currencyDecimals(currency) : desk.currencyDecimals;
  const rate = isForeign ? readRate(typed, facts.exchangeRate, desk, problems) : undefined;
  const paid = readAmount(typed.amount, currency, decimals, desk, problems);
  if (paid === undefined) return undefined;
  const tax = readTax(typed.taxAmount, paid, facts.category?.taxRate ?? 0, decimals, desk, problems);
  if (tax === undefined || (isForeign && rate === undefined)) return undefined;
  if (rate === undefined) {
    return { currency: null, paidAmount: null, paidTaxAmount: null, exchangeRate: null, amount: paid, taxAmount: tax };
  }
  const own = (value: Money) => converted(value, rate, { from: decimals, to: desk.currencyDecimals });
  const amount = own(paid);
  if (amount <= 0) {
    problems.amount = `At that rate this is less than the smallest amount of ${desk.currency}.`;
    return undefined;
  }
  return { currency, paidAmount: paid, paidTaxAmount: tax, exchangeRate: rate, amount, taxAmount: own(tax) };
}

function readAmount(
  text: string,
  currency: string,
  decimals: number,
  { locale }: Habits,
  problems: Problems,
): Money | undefined {
  const amount = moneyTyped(text, decimals, locale) ?? undefined;
  if (amount === undefined) problems.amount = wantsMoney("Amount", decimals);
  else if (amount <= 0) problems.amount = "Amount must be above zero.";
  else if (amount > largestAmount) {
    problems.amount = `An expense is at most ${formatMoney(largestAmount, currency, locale)}.`;
  } else return amount;
  return undefined;
}

function wantsMoney(what: string, decimals: number): string {
  const example = decimals === 0 ? "1250" : `12.${"500".slice(0, decimals)}`;
  return decimals === 0 ? `${what} is whole money, like ${example}.` : `${what} is money, like ${example}.`;
}

/** The tax as it was typed, or what the category's rate says. */
function readTax(
  text: string,
  amount: Money,
  rate: number,
  decimals: number,
  { locale }: Habits,
  problems: Problems,
): Money | undefined {
  const typed = moneyTyped(text, decimals, locale);
  if (typed === null) return containedTax(amount, rate);
  if (typed === undefined) problems.taxAmount = wantsMoney("Tax", decimals);
  else if (typed < 0) problems.taxAmount = "Tax cannot be below zero.";
  else if (typed > amount) problems.taxAmount = "The tax is in the amount, so it cannot be more than that.";
  else return money(typed);
  return undefined;
}

function readRate(
  { exchangeRate: text, currency }: Typed,
  ofDay: ExchangeBillionths | undefined,
  desk: Habits,
  problems: Problems,
): ExchangeBillionths | undefined {
  if (text.trim() === "") {
    if (ofDay !== undefined) return ofDay;
    problems.exchangeRate = `There is no rate for ${currency} on that day. Type what 1 ${currency} was in ${desk.currency}.`;
    return undefined;
  }
  const rate = parseDecimal(text, exchangeDecimals, desk.locale);
  if (rate === undefined)
    problems.exchangeRate = `A rate is a number with at most ${exchangeDecimals} decimals, like 1.085.`;
  else if (rate <= 0) problems.exchangeRate = "A rate must be above zero.";
  else if (rate > largestExchangeRate) problems.exchangeRate = "A rate is at most 1,000,000.";
  else return rate;
  return undefined;
}
