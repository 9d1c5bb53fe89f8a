import type { Desk } from "#access/actor.ts";
import type { LocalDate } from "#kernel/calendar.ts";
import { currencySign, typedDecimal } from "#kernel/money.ts";
import { distanceWord } from "./expense-words.ts";

/** How the organization writes money and measures distance, as far as a form in the browser needs it. */
export function expenseHabits(desk: Desk) {
  const { locale, currency, currencyDecimals } = desk;
  return { locale, currency, currencyDecimals, sign: currencySign(currency, locale), distanceWord: distanceWord(desk) };
}

/** What the form of a new expense begins with. */
export function newExpenseStart(categoryId: string | undefined, today: LocalDate, destination = "") {
  return {
    categoryId: categoryId ?? "",
    spentOn: today,
    amount: "",
    origin: "",
    destination,
    distance: "",
    description: "",
    isBillable: destination !== "",
    isReimbursable: true,
  };
}

interface Stored {
  readonly categoryId: string;
  readonly spentOn: string;
  readonly amount: number;
  readonly origin: string;
  readonly destination: string;
  readonly distance: number | null;
  readonly description: string;
  readonly isBillable: boolean;
  readonly isReimbursable: boolean;
}

/** What the form of a correction begins with. */
export function storedExpenseStart(expense: Stored, { locale, currencyDecimals }: Desk) {
  const { categoryId, spentOn, origin, destination, description, isBillable, isReimbursable, distance } = expense;
  return {
    categoryId,
    spentOn,
    origin,
    destination,
    description,
    isBillable,
    isReimbursable,
    amount: distance === null ? typedDecimal(expense.amount, currencyDecimals, currencyDecimals, locale) : "",
    distance: distance === null ? "" : typedDecimal(distance, 3, 0, locale),
  };
}
