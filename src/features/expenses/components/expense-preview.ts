import {
  currencyDecimals,
  currencySign,
  formatMoney,
  formatQuantity,
  formatUnitPrice,
  parseDecimal,
  parseMoney,
  parseQuantity,
  typedDecimal,
} from "#kernel/money.ts";
import { largestAmount, type Money, money, priceOfQuantity, thousandths, type UnitPrice } from "#kernel/quantity.ts";
import type { ExpenseStart } from "../model/expense-start.ts";
import {
  containedTax,
  converted,
  exchangeDecimals,
  largestExchangeRate,
  perDiemOf,
  withMarkup,
} from "../model/pricing.ts";
import type { CategoryChoice, ExpenseChoices } from "../queries/expense-choices.ts";

/** How the organization writes money and measures distance. */
export interface ExpenseHabits {
  readonly locale: string;
  readonly currency: string;
  readonly currencyDecimals: number;
  readonly sign: string;
  readonly distanceWord: string;
}

/** What an expense comes to as it is typed, in words; the server prices it again. */
export interface Preview {
  readonly amount: Money | undefined;
  readonly isDrive: boolean;
  readonly sign: string;
  readonly tax: string;
  readonly rate: string;
  readonly converted: string;
  readonly drive: string;
  readonly perDiem: string;
  readonly refunded: string;
  readonly billed: string;
}

/** What an expense comes to as it is typed. */
export function previewOf(
  typed: ExpenseStart,
  category: CategoryChoice | undefined,
  choices: ExpenseChoices,
  habits: ExpenseHabits,
): Preview {
  const empty = { converted: "", drive: "", perDiem: "", refunded: "", billed: "", tax: "0.00", rate: "" };
  const base = { ...empty, sign: habits.sign, isDrive: category?.kind === "mileage", amount: undefined };
  const shown = (of: Money) => formatMoney(of, habits.currency, habits.locale);
  if (category?.kind === "mileage") return { ...base, ...drivePreview(typed, choices, habits) };
  if (category?.kind === "per_diem") {
    const days = parseQuantity(typed.days, habits.locale);
    const each = shown(category.perDiemAmount);
    const isFine = days !== undefined && days > 0 && days <= 366_000;
    const amount = isFine ? perDiemOf(days, category.perDiemAmount) : undefined;
    const billed = amount === undefined ? "" : shown(withMarkup(amount, category.markup));
    return {
      ...base,
      amount,
      billed,
      perDiem: amount === undefined ? `${each} a day` : `× ${each} = ${shown(amount)}`,
    };
  }
  const paid = paidPreview(typed, category, choices, habits);
  const billed = paid.amount === undefined ? "" : shown(withMarkup(paid.amount, category?.markup ?? 0));
  return { ...base, ...paid, billed };
}

function drivePreview(typed: ExpenseStart, choices: ExpenseChoices, habits: ExpenseHabits) {
  const { locale, currency, currencyDecimals: decimals, distanceWord } = habits;
  const vehicle = choices.vehicles.find(({ id }) => id === typed.vehicleKindId) ?? choices.vehicles[0];
  const rate = vehicle?.rates.find(({ startsOn }) => startsOn <= typed.spentOn);
  if (!rate) return { drive: "" };
  const each = (of: UnitPrice) => `${formatUnitPrice(of, currency, locale)} per ${distanceWord}`;
  const start = parseQuantity(typed.odometerStart, locale);
  const end = parseQuantity(typed.odometerEnd, locale);
  const driven = start !== undefined && end !== undefined ? end - start : undefined;
  const oneWay = parseQuantity(typed.distance, locale) ?? driven;
  if (oneWay === undefined || oneWay <= 0 || oneWay > 100_000_000) return { drive: each(rate.refund) };
  const distance = thousandths(oneWay * (typed.isRoundTrip ? 2 : 1));
  const worth = (of: UnitPrice) => priceOfQuantity(distance, of, decimals);
  const shown = (of: UnitPrice) => formatMoney(worth(of), currency, locale);
  return {
    amount: worth(rate.refund),
    drive: `${formatQuantity(distance, locale)} ${distanceWord} × ${formatUnitPrice(rate.refund, currency, locale)} = ${shown(rate.refund)}`,
    refunded: `${shown(rate.refund)}, ${each(rate.refund)}`,
    billed: `${shown(rate.billing)}, ${each(rate.billing)}`,
  };
}

function paidPreview(
  typed: ExpenseStart,
  category: CategoryChoice | undefined,
  choices: ExpenseChoices,
  habits: ExpenseHabits,
) {
  const { locale, currency: own, currencyDecimals: ownDecimals } = habits;
  const isForeign = /^[A-Z]{3}$/.test(typed.currency) && typed.currency !== own;
  const currency = isForeign ? typed.currency : own;
  const decimals = isForeign ? currencyDecimals(currency) : ownDecimals;
  const sign = isForeign ? currencySign(currency, locale) : habits.sign;
  const paid = parseMoney(typed.amount, decimals, locale);
  const isFine = paid !== undefined && paid > 0 && paid <= largestAmount;
  const tax = typedDecimal(isFine ? containedTax(paid, category?.taxRate ?? 0) : 0, decimals, decimals, locale);
  if (!isForeign) return { sign, tax, amount: isFine ? paid : undefined };
  // The latest rate says nothing of a day before it: what holds there is looked up when it is saved.
  const known = choices.currencies.find(({ code, startsOn }) => code === currency && startsOn <= typed.spentOn)?.rate;
  const rate = parseDecimal(typed.exchangeRate, exchangeDecimals, locale) ?? known;
  const rateWords = known === undefined ? "" : typedDecimal(known, exchangeDecimals, 0, locale);
  if (!isFine || rate === undefined || rate <= 0 || rate > largestExchangeRate) {
    return { sign, tax, rate: rateWords, amount: undefined };
  }
  const amount = money(converted(paid, rate, { from: decimals, to: ownDecimals }));
  return { sign, tax, rate: rateWords, amount, converted: `= ${formatMoney(amount, own, locale)}` };
}
