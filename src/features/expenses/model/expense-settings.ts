import { z } from "zod";
import { parseDecimal, parseMoney, parseUnitPrice } from "#kernel/money.ts";
import { largestAmount, largestUnitPrice } from "#kernel/quantity.ts";
import { lineOf, optionalLineOf } from "#kernel/text.ts";
import type { Problems } from "./typed-figures.ts";

const version = z.coerce.number({ error: "Reload the page and try again." }).int();
const figure = z.string().max(60, "This is too long for a number.").default("");

const category = {
  name: lineOf("Name", 60),
  kind: z.enum(["amount", "mileage", "per_diem", "entertainment"], { error: "Choose what an expense is made of." }),
  limitAmount: figure,
  limitAction: z.enum(["mark", "forbid"], { error: "Choose what happens above the limit." }).default("mark"),
  receiptAbove: figure,
  perDiemAmount: figure,
  markup: figure,
  taxCategoryId: z
    .union([z.literal("").transform(() => null), z.uuid()], { error: "Choose one of the tax categories." })
    .default(null),
  account: optionalLineOf("The account", 40),
  isActive: z.stringbool().default(false),
};

/** A category of expenses as it is added. */
export const addExpenseCategoryInput = z.strictObject(category);
/** A category of expenses as it is changed. */
export const editExpenseCategoryInput = z.strictObject({ categoryId: z.uuid(), version, ...category });

const paymentType = {
  name: lineOf("Name", 60),
  isReimbursable: z.stringbool().default(false),
  isDefault: z.stringbool().default(false),
  isActive: z.stringbool().default(false),
};

/** A payment type as it is added. */
export const addPaymentTypeInput = z.strictObject(paymentType);
/** A payment type as it is changed. */
export const editPaymentTypeInput = z.strictObject({ paymentTypeId: z.uuid(), version, ...paymentType });

const vehicleKind = {
  name: lineOf("Name", 60),
  isDefault: z.stringbool().default(false),
  isActive: z.stringbool().default(false),
};
const rates = {
  startsOn: z.string().max(60).default(""),
  refundRate: figure,
  billingRate: figure,
};

/** A kind of vehicle as it is added, with its first rates. */
export const addVehicleKindInput = z.strictObject({ ...vehicleKind, ...rates });
/** A kind of vehicle as it is changed. */
export const editVehicleKindInput = z.strictObject({ vehicleKindId: z.uuid(), version, ...vehicleKind });
/** What a mile or kilometre is worth from a day on. */
export const setDistanceRateInput = z.strictObject({ vehicleKindId: z.uuid(), ...rates });
/** Which rate is taken back. */
export const removeDistanceRateInput = z.strictObject({ vehicleKindId: z.uuid(), startsOn: z.string().max(60) });

interface Habits {
  readonly locale: string;
  readonly currencyDecimals: number;
}

type TypedCategory = z.output<typeof addExpenseCategoryInput>;

/** A category's rule, read; what is wrong is said by field. */
export function readCategory(typed: TypedCategory, { locale, currencyDecimals }: Habits, problems: Problems) {
  const amount = (field: "limitAmount" | "receiptAbove" | "perDiemAmount") => {
    const text = typed[field];
    if (text.trim() === "") return null;
    const read = parseMoney(text, currencyDecimals, locale);
    if (read !== undefined && read >= 0 && read <= largestAmount) return read;
    problems[field] = "Write an amount of money, or nothing.";
    return null;
  };
  const { name, kind, limitAction, taxCategoryId, account, isActive } = typed;
  const perDiemAmount = kind === "per_diem" ? (amount("perDiemAmount") ?? 0) : 0;
  if (kind === "per_diem" && perDiemAmount === 0) problems.perDiemAmount ??= "Write what a day is worth.";
  const markup = typed.markup.trim() === "" ? 0 : parseDecimal(typed.markup, 3, locale);
  if (markup === undefined || markup < 0 || markup > 1_000_000) {
    problems.markup = "A markup is a percentage between 0 and 1,000, like 12.5.";
  }
  return {
    ...{ name, kind, limitAction, taxCategoryId, account, isActive, perDiemAmount },
    limitAmount: amount("limitAmount"),
    receiptAbove: amount("receiptAbove"),
    markup: kind === "mileage" ? 0 : (markup ?? 0),
  };
}

/** Two rates of a mile or kilometre; what is wrong is said by field. */
export function readRates(typed: { refundRate: string; billingRate: string }, locale: string, problems: Problems) {
  const rate = (field: "refundRate" | "billingRate") => {
    const read = parseUnitPrice(typed[field], locale);
    if (read !== undefined && read >= 0 && read <= largestUnitPrice) return read;
    problems[field] = "A rate is money with at most 4 decimals, like 0.725, or 0.";
    return 0;
  };
  return { refundRate: rate("refundRate"), billingRate: rate("billingRate") };
}
