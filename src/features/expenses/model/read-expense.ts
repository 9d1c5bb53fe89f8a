import type { Desk } from "#access/actor.ts";
import { type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { formatMoney } from "#kernel/money.ts";
import { largestAmount, type Money, money, priceOfQuantity } from "#kernel/quantity.ts";
import { type Outcome, objectionsAt } from "#kernel/refusal.ts";
import type { TypedExpense } from "./expense.ts";
import type { ExpenseFactsOfDay, ExpenseValues, Priced } from "./expense-values.ts";
import { isOverLimit, perDiemOf, withMarkup } from "./pricing.ts";
import { readDrive } from "./read-drive.ts";
import { readPaid } from "./read-paid.ts";
import { type Problems, quantityTyped } from "./typed-figures.ts";

type Habits = Pick<Desk, "locale" | "currency" | "currencyDecimals">;

/** Reads and prices what was typed, or says field by field why not. What the category does not ask for is left out. */
export function readExpense(
  typed: TypedExpense,
  facts: ExpenseFactsOfDay,
  today: LocalDate,
  desk: Habits,
): Outcome<ExpenseValues> {
  const { category } = facts;
  const problems: Problems = {};
  if (!category) problems.categoryId = "Choose what kind of expense it is.";
  else if (!category.isActive) problems.categoryId = `${category.name} is not used any more. Choose another kind.`;
  const spentOn = parseLocalDate(typed.spentOn.trim());
  if (spentOn === undefined || spentOn < "2000-01-01") problems.spentOn = "Choose the day of the expense.";
  else if (spentOn > today) problems.spentOn = "The day cannot be in the future.";
  const priced = readKind(typed, facts, desk, problems);
  if (priced && category) objectToSize(priced, category, desk, problems);

  const objection = objectionsAt(problems);
  if (objection || !category || spentOn === undefined || priced === undefined) {
    return { ok: false, refusal: objection ?? { kind: "rule", message: "Please mend the marked fields." } };
  }
  const { description, isBillable } = typed;
  const { billed, ...values } = priced;
  const billableAmount = isBillable ? billed : money(0);
  return { ok: true, value: { categoryId: category.id, spentOn, description, ...values, isBillable, billableAmount } };
}

function readKind(typed: TypedExpense, facts: ExpenseFactsOfDay, desk: Habits, problems: Problems): Priced | undefined {
  switch (facts.category?.kind) {
    case "mileage":
      return mileage(typed, facts, desk, problems);
    case "per_diem":
      return perDiem(typed, facts.category, desk, problems);
    default:
      return payment(typed, facts, desk, problems);
  }
}

/** What an expense has that is no drive, no days away and no other money. */
const plain = {
  place: "",
  origin: "",
  destination: "",
  distance: null,
  isRoundTrip: false,
  odometerStart: null,
  odometerEnd: null,
  vehicleKindId: null,
  distanceRate: null,
  billingRate: null,
  days: null,
  perDiemAmount: null,
  currency: null,
  paidAmount: null,
  paidTaxAmount: null,
  exchangeRate: null,
  paymentTypeId: null,
  taxAmount: money(0),
} as const;

function mileage(typed: TypedExpense, facts: ExpenseFactsOfDay, desk: Habits, problems: Problems): Priced | undefined {
  const drive = readDrive(typed, facts.vehicle, desk, problems);
  if (!drive) return undefined;
  const worth = (rate: typeof drive.distanceRate) => priceOfQuantity(drive.distance, rate, desk.currencyDecimals);
  return {
    ...plain,
    ...drive,
    amount: worth(drive.distanceRate),
    markup: 0,
    billed: worth(drive.billingRate),
    isReimbursable: typed.isReimbursable,
  };
}

const mostDays = 366_000;

function perDiem(
  typed: TypedExpense,
  category: NonNullable<ExpenseFactsOfDay["category"]>,
  desk: Habits,
  problems: Problems,
): Priced | undefined {
  const { markup, perDiemAmount } = category;
  if (perDiemAmount <= 0) problems.categoryId = `${category.name} has no amount for a day yet. Ask an administrator.`;
  const days = quantityTyped(typed.days, desk.locale);
  if (days === undefined) problems.days = "Days are a number, like 1 or 2.5.";
  else if (days <= 0) problems.days = "Days must be above zero.";
  else if (days > mostDays) problems.days = "One expense has at most 366 days.";
  if (days === undefined || problems.days !== undefined) return undefined;
  const amount = perDiemOf(days, perDiemAmount);
  const billed = withMarkup(amount, markup);
  return { ...plain, days, perDiemAmount, amount, markup, billed, isReimbursable: true };
}

function payment(typed: TypedExpense, facts: ExpenseFactsOfDay, desk: Habits, problems: Problems): Priced | undefined {
  const { category, paymentType } = facts;
  if (!paymentType) problems.paymentTypeId = "Choose how it was paid.";
  else if (!paymentType.isActive) problems.paymentTypeId = `${paymentType.name} is not used any more. Choose another.`;
  if (category?.kind === "entertainment" && typed.place === "") {
    problems.place = "Say where it was and who was there.";
  }
  const paid = readPaid(typed, facts, desk, problems);
  if (!paid || !paymentType) return undefined;
  const markup = category?.markup ?? 0;
  return {
    ...plain,
    ...paid,
    place: category?.kind === "entertainment" ? typed.place : "",
    paymentTypeId: paymentType.id,
    isReimbursable: paymentType.isReimbursable,
    markup,
    billed: withMarkup(paid.amount, markup),
  };
}

const fieldOf = { amount: "amount", entertainment: "amount", mileage: "distance", per_diem: "days" } as const;

function objectToSize(
  { amount, billed }: { readonly amount: Money; readonly billed: Money },
  category: NonNullable<ExpenseFactsOfDay["category"]>,
  desk: Habits,
  problems: Problems,
): void {
  const field = fieldOf[category.kind];
  if (problems[field] !== undefined) return;
  const shown = (value: number) => formatMoney(money(value), desk.currency, desk.locale);
  if (amount > largestAmount || billed > largestAmount) {
    problems[field] = `An expense is at most ${shown(largestAmount)}.`;
  } else if (category.limitAction === "forbid" && isOverLimit(category, amount)) {
    problems[field] = `${category.name}: at most ${shown(category.limitAmount ?? 0)} for one expense.`;
  }
}
