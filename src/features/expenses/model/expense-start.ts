import type { Desk } from "#access/actor.ts";
import type { LocalDate } from "#kernel/calendar.ts";
import { currencyDecimals, currencySign, typedDecimal } from "#kernel/money.ts";
import { distanceWord } from "./expense-words.ts";
import { exchangeDecimals } from "./pricing.ts";

/** How the organization writes money and measures distance, as far as a form in the browser needs it. */
export function expenseHabits(desk: Desk) {
  const { locale, currency, currencyDecimals: decimals } = desk;
  return {
    locale,
    currency,
    currencyDecimals: decimals,
    sign: currencySign(currency, locale),
    distanceWord: distanceWord(desk),
  };
}

/** What the form of an expense begins with, as it would be typed. */
export interface ExpenseStart {
  readonly categoryId: string;
  readonly spentOn: string;
  readonly amount: string;
  readonly taxAmount: string;
  readonly currency: string;
  readonly exchangeRate: string;
  readonly paymentTypeId: string;
  readonly place: string;
  readonly origin: string;
  readonly destination: string;
  readonly distance: string;
  readonly isRoundTrip: boolean;
  readonly odometerStart: string;
  readonly odometerEnd: string;
  readonly vehicleKindId: string;
  readonly days: string;
  readonly description: string;
  readonly isBillable: boolean;
  readonly isReimbursable: boolean;
}

/** A drive that the form of a new expense begins with. */
export type DriveStart = Pick<ExpenseStart, "origin" | "destination" | "distance" | "isRoundTrip" | "vehicleKindId">;

/** What the form of a new expense begins with; for a customer it is usually billed. */
export function newExpenseStart(
  categoryId: string | undefined,
  today: LocalDate,
  isForCustomer = false,
  drive: Partial<DriveStart> = {},
): ExpenseStart {
  return {
    categoryId: categoryId ?? "",
    spentOn: today,
    amount: "",
    taxAmount: "",
    currency: "",
    exchangeRate: "",
    paymentTypeId: "",
    place: "",
    origin: "",
    destination: "",
    distance: "",
    isRoundTrip: false,
    odometerStart: "",
    odometerEnd: "",
    vehicleKindId: "",
    days: "",
    description: "",
    isBillable: isForCustomer,
    isReimbursable: true,
    ...drive,
  };
}

interface Stored {
  readonly categoryId: string;
  readonly spentOn: string;
  readonly amount: number;
  readonly taxAmount: number;
  readonly currency: string | null;
  readonly paidAmount: number | null;
  readonly paidTaxAmount: number | null;
  readonly exchangeRate: number | null;
  readonly paymentTypeId: string | null;
  readonly place: string;
  readonly origin: string;
  readonly destination: string;
  readonly distance: number | null;
  readonly isRoundTrip: boolean;
  readonly odometerStart: number | null;
  readonly odometerEnd: number | null;
  readonly vehicleKindId: string | null;
  readonly days: number | null;
  readonly description: string;
  readonly isBillable: boolean;
  readonly isReimbursable: boolean;
}

/** What the form of a correction begins with. */
export function storedExpenseStart(expense: Stored, desk: Desk): ExpenseStart {
  const { categoryId, spentOn, place, origin, destination, description, isRoundTrip } = expense;
  const quantity = (of: number | null) => (of === null ? "" : typedDecimal(of, 3, 0, desk.locale));
  const isPayment = expense.distance === null && expense.days === null;
  const decimals = expense.currency === null ? desk.currencyDecimals : currencyDecimals(expense.currency);
  const paid = (of: number) => (isPayment ? typedDecimal(of, decimals, decimals, desk.locale) : "");
  return {
    categoryId,
    spentOn,
    amount: paid(expense.paidAmount ?? expense.amount),
    taxAmount: paid(expense.paidTaxAmount ?? expense.taxAmount),
    currency: expense.currency ?? "",
    exchangeRate:
      expense.exchangeRate === null ? "" : typedDecimal(expense.exchangeRate, exchangeDecimals, 0, desk.locale),
    paymentTypeId: expense.paymentTypeId ?? "",
    place,
    origin,
    destination,
    distance: quantity(expense.distance !== null && isRoundTrip ? expense.distance / 2 : expense.distance),
    isRoundTrip,
    odometerStart: quantity(expense.odometerStart),
    odometerEnd: quantity(expense.odometerEnd),
    vehicleKindId: expense.vehicleKindId ?? "",
    days: quantity(expense.days),
    description,
    isBillable: expense.isBillable,
    isReimbursable: expense.isReimbursable,
  };
}
