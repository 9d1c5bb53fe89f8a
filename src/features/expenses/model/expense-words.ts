import type { Desk } from "#access/actor.ts";
import { formatMoney, formatQuantity, typedDecimal } from "#kernel/money.ts";
import { money, thousandths } from "#kernel/quantity.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { exchangeDecimals } from "./pricing.ts";

/** An expense as far as one line about it goes. */
export interface PurposeFacts {
  readonly categoryName: string;
  readonly description: string;
  readonly origin: string;
  readonly destination: string;
  readonly distance: number | null;
  readonly isRoundTrip?: boolean;
  readonly place?: string;
  readonly days?: number | null;
}

/** An expense as far as its words go. */
export interface ExpenseFacts extends PurposeFacts {
  readonly spentOn: string;
  readonly place: string;
  readonly isRoundTrip: boolean;
  readonly odometerStart: number | null;
  readonly odometerEnd: number | null;
  readonly vehicleName: string;
  readonly days: number | null;
  readonly currency: string | null;
  readonly paidAmount: number | null;
  readonly exchangeRate: number | null;
  readonly amount: number;
  readonly taxAmount: number;
  readonly billableAmount: number;
  readonly paymentTypeName: string;
  readonly isBillable: boolean;
  readonly isReimbursable: boolean;
}

type Habits = Pick<Desk, "locale" | "currency" | "distanceUnit">;

/** The short word of the organization's unit of distance. */
export const distanceWord = (desk: Pick<Desk, "distanceUnit">) => (desk.distanceUnit === "mile" ? "mi" : "km");

/** What an expense was for, in one line: "Office → Northwind Dental, 42 mi" or its description. */
export function purposeOf(expense: PurposeFacts, desk: Habits): string {
  const { description, place = "", days = null } = expense;
  const quantity = (of: number) => formatQuantity(thousandths(of), desk.locale);
  if (days !== null) return after(description, `${quantity(days)} ${days === 1000 ? "day" : "days"}`);
  if (expense.distance === null) return place === "" ? description || expense.categoryName : after(description, place);
  const way = expense.isRoundTrip ? " there and back" : "";
  const drive = `${expense.origin} → ${expense.destination}, ${quantity(expense.distance)} ${distanceWord(desk)}${way}`;
  return after(description, drive);
}

const after = (description: string, what: string) => (description === "" ? what : `${what}: ${description}`);

/** What was paid in another currency, with its rate: "€40.00 at 1.085"; nothing for the organization's own. */
export function paidAbroad(
  expense: Pick<ExpenseFacts, "currency" | "paidAmount" | "exchangeRate">,
  { locale }: Pick<Desk, "locale">,
): string {
  const { currency, paidAmount, exchangeRate } = expense;
  if (currency === null || paidAmount === null || exchangeRate === null) return "";
  return `${formatMoney(money(paidAmount), currency, locale)} at ${typedDecimal(exchangeRate, exchangeDecimals, 0, locale)}`;
}

/** What is due to the person of a report, in words; below zero they got more before than they spent. */
export function dueInWords(due: number, { locale, currency }: Pick<Desk, "locale" | "currency">): string {
  const shown = formatMoney(money(Math.abs(due)), currency, locale);
  return due < 0 ? `${shown} to give back` : `${shown} to refund`;
}

const fieldWords = {
  categoryId: "category",
  spentOn: "day",
  description: "description",
  place: "place",
  origin: "from",
  destination: "to",
  distance: "distance",
  isRoundTrip: "there and back",
  odometerStart: "odometer before",
  odometerEnd: "odometer after",
  vehicleKindId: "vehicle",
  days: "days",
  amount: "amount",
  currency: "paid",
  taxAmount: "tax",
  paymentTypeId: "payment",
  billableAmount: "billed",
  isBillable: "billable",
  isReimbursable: "reimbursable",
} as const;

type Word = keyof typeof fieldWords;

// biome-ignore format: a list reads in few lines
const changeable: readonly Word[] = [
  "categoryId", "spentOn", "description", "place", "origin", "destination", "distance", "isRoundTrip", "odometerStart",
  "odometerEnd", "vehicleKindId", "days", "amount", "currency", "taxAmount", "paymentTypeId", "billableAmount",
  "isBillable", "isReimbursable",
];

function words(expense: ExpenseFacts, desk: Habits): Record<Word, string> {
  const quantity = (of: number | null) => (of === null ? "" : formatQuantity(thousandths(of), desk.locale));
  const shown = (of: number) => formatMoney(money(of), desk.currency, desk.locale);
  const yes = (of: boolean) => (of ? "yes" : "no");
  return {
    categoryId: expense.categoryName,
    spentOn: expense.spentOn,
    description: expense.description,
    place: expense.place,
    origin: expense.origin,
    destination: expense.destination,
    distance: quantity(expense.distance),
    isRoundTrip: yes(expense.isRoundTrip),
    odometerStart: quantity(expense.odometerStart),
    odometerEnd: quantity(expense.odometerEnd),
    vehicleKindId: expense.vehicleName,
    days: quantity(expense.days),
    amount: shown(expense.amount),
    currency: paidAbroad(expense, desk),
    taxAmount: shown(expense.taxAmount),
    paymentTypeId: expense.paymentTypeName,
    billableAmount: shown(expense.billableAmount),
    isBillable: yes(expense.isBillable),
    isReimbursable: yes(expense.isReimbursable),
  };
}

/** The refusal of a correction that was begun before another one, with what the record holds now. */
export function conflictWithExpense(stored: ExpenseFacts & { readonly version: number }, desk: Habits): Refusal {
  return {
    kind: "conflict",
    message: "This expense was corrected in another window meanwhile. Compare, then save again.",
    theirs: { ...words(stored, desk), version: String(stored.version) },
  };
}

/** What a correction changed, from and to, in words for the record. */
export function changeOfExpense(
  before: ExpenseFacts,
  after: ExpenseFacts,
  desk: Habits,
): Record<string, { from: string; to: string }> {
  const from = words(before, desk);
  const to = words(after, desk);
  return Object.fromEntries(
    changeable
      .filter((field) => from[field] !== to[field])
      .map((field) => [fieldWords[field], { from: from[field], to: to[field] }]),
  );
}
