import { z } from "zod";
import type { Desk } from "#access/actor.ts";
import { type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { formatMoney, parseMoney, parseQuantity } from "#kernel/money.ts";
import {
  largestAmount,
  type Money,
  priceOfQuantity,
  type Thousandths,
  thousandths,
  type UnitPrice,
} from "#kernel/quantity.ts";
import { type Outcome, objectionsAt } from "#kernel/refusal.ts";

/** The longest distance of one drive. */
export const largestDistance = thousandths(100_000_000);
/** The longest description, origin or destination. */
export const expenseTextLimit = 500;

const text = (what: string) =>
  z
    .string()
    .transform((typed) => typed.replaceAll(/\s+/g, " ").trim())
    .refine((typed) => typed.length <= expenseTextLimit, `${what} has at most ${expenseTextLimit} characters.`)
    .default("");
const maybeId = (sentence: string) => z.union([z.literal(""), z.uuid({ error: sentence })]).default("");

const typedExpense = {
  categoryId: z.uuid({ error: "Choose what kind of expense it is." }),
  spentOn: z.string().max(60).default(""),
  amount: z.string().max(60).default(""),
  origin: text("From"),
  destination: text("To"),
  distance: z.string().max(60).default(""),
  description: text("A description"),
  isBillable: z.stringbool().default(false),
  isReimbursable: z.stringbool().default(false),
};

/** An expense as it is written down: on a ticket, for a customer, or for the organization itself. */
export const addExpenseInput = z.strictObject({
  ticketId: maybeId("Choose one of the tickets."),
  ticketNumber: z.string().trim().max(40).default(""),
  customerId: maybeId("Choose one of the customers."),
  ...typedExpense,
});

/** An expense as it is corrected. */
export const amendExpenseInput = z.strictObject({
  expenseId: z.uuid(),
  version: z.coerce.number().int(),
  ...typedExpense,
});

/** An expense as it is taken back. */
export const removeExpenseInput = z.strictObject({ expenseId: z.uuid(), version: z.coerce.number().int() });

/** What was typed about an expense. */
export type TypedExpense = Omit<z.output<typeof amendExpenseInput>, "expenseId" | "version">;

/** What a category says about its expenses. */
export interface CategoryFacts {
  readonly id: string;
  readonly name: string;
  readonly isMileage: boolean;
  /** For each mile or kilometre. */
  readonly distanceRate: UnitPrice;
  readonly isActive: boolean;
}

/** An expense, read and priced. */
export interface ExpenseValues {
  readonly categoryId: string;
  readonly spentOn: LocalDate;
  readonly description: string;
  readonly origin: string;
  readonly destination: string;
  readonly distance: Thousandths | null;
  readonly distanceRate: UnitPrice | null;
  readonly amount: Money;
  readonly isBillable: boolean;
  readonly isReimbursable: boolean;
}

type Habits = Pick<Desk, "locale" | "currency" | "currencyDecimals">;
type Problems = Record<string, string>;

/** Reads and prices what was typed, or says field by field why not. What the category does not ask for is left out. */
export function readExpense(
  typed: TypedExpense,
  category: CategoryFacts | undefined,
  today: LocalDate,
  desk: Habits,
): Outcome<ExpenseValues> {
  const problems: Problems = {};
  if (!category) problems.categoryId = "Choose what kind of expense it is.";
  else if (!category.isActive) problems.categoryId = `${category.name} is not used any more. Choose another kind.`;
  const spentOn = parseLocalDate(typed.spentOn.trim());
  if (spentOn === undefined || spentOn < "2000-01-01") problems.spentOn = "Choose the day of the expense.";
  else if (spentOn > today) problems.spentOn = "The day cannot be in the future.";
  const priced = category?.isMileage ? readMileage(typed, category, desk, problems) : readAmount(typed, desk, problems);

  const objection = objectionsAt(problems);
  if (objection || !category || spentOn === undefined || priced === undefined) {
    return { ok: false, refusal: objection ?? { kind: "rule", message: "Please mend the marked fields." } };
  }
  const { description, isBillable, isReimbursable } = typed;
  return {
    ok: true,
    value: { categoryId: category.id, spentOn, description, ...priced, isBillable, isReimbursable },
  };
}

type Priced = Pick<ExpenseValues, "origin" | "destination" | "distance" | "distanceRate" | "amount">;

function readMileage(
  typed: TypedExpense,
  { distanceRate }: CategoryFacts,
  desk: Habits,
  problems: Problems,
): Priced | undefined {
  const { origin, destination } = typed;
  if (origin === "") problems.origin = "Say where the drive began.";
  if (destination === "") problems.destination = "Say where the drive ended.";
  const distance = parseQuantity(typed.distance, desk.locale);
  if (distance === undefined) problems.distance = "Distance is a number, like 42 or 12.5.";
  else if (distance <= 0) problems.distance = "Distance must be above zero.";
  else if (distance > largestDistance) problems.distance = "Distance is at most 100,000.";
  if (distance === undefined || problems.distance !== undefined) return undefined;
  const amount = priceOfQuantity(distance, distanceRate, desk.currencyDecimals);
  if (amount > largestAmount) problems.distance = atMost(desk);
  return { origin, destination, distance, distanceRate, amount };
}

function readAmount(typed: TypedExpense, desk: Habits, problems: Problems): Priced | undefined {
  const amount = parseMoney(typed.amount, desk.currencyDecimals, desk.locale);
  if (amount === undefined) problems.amount = "Amount is money, like 12.50.";
  else if (amount <= 0) problems.amount = "Amount must be above zero.";
  else if (amount > largestAmount) problems.amount = atMost(desk);
  return amount === undefined ? undefined : { origin: "", destination: "", distance: null, distanceRate: null, amount };
}

const atMost = (desk: Habits) => `An expense is at most ${formatMoney(largestAmount, desk.currency, desk.locale)}.`;
