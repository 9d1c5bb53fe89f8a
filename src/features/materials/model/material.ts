import { z } from "zod";
import type { Desk } from "#access/actor.ts";
import { nameLimit, type ProductFacts } from "#features/catalogue/model/product.ts";
import { readUnitPrice } from "#features/catalogue/model/unit-price.ts";
import { type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { formatMoney, parseQuantity } from "#kernel/money.ts";
import {
  largestAmount,
  largestQuantity,
  type Money,
  priceOfQuantity,
  type Thousandths,
  type UnitPrice,
} from "#kernel/quantity.ts";
import { type Outcome, objectionsAt } from "#kernel/refusal.ts";

const typedMaterial = {
  /** The product that was picked; empty for free text, and for a name typed before the list could be searched. */
  productId: z.union([z.literal(""), z.uuid({ error: "Choose one of the products." })]).default(""),
  name: z.string().max(1000).default(""),
  quantity: z.string().max(60).default("1"),
  /** Empty: the product's price. */
  unitPrice: z.string().max(60).default(""),
  isBillable: z.stringbool().default(false),
  usedOn: z.string().max(60).default(""),
};

/** A material as it is put on a ticket. */
export const addMaterialInput = z.strictObject({ ticketId: z.uuid(), ...typedMaterial });

/** A material as it is corrected. */
export const amendMaterialInput = z.strictObject({
  materialId: z.uuid(),
  version: z.coerce.number().int(),
  ...typedMaterial,
});

/** A material as it is taken back. */
export const removeMaterialInput = z.strictObject({ materialId: z.uuid(), version: z.coerce.number().int() });

/** What was typed about a material. */
export type TypedMaterial = Omit<z.output<typeof addMaterialInput>, "ticketId">;

/** A material, read and priced. */
export interface MaterialValues {
  readonly name: string;
  readonly quantity: Thousandths;
  readonly unitPrice: UnitPrice;
  readonly amount: Money;
  readonly isBillable: boolean;
  readonly usedOn: LocalDate;
}

type Habits = Pick<Desk, "locale" | "currency" | "currencyDecimals">;

/** Reads and prices what was typed, or says field by field why not. */
export function readMaterial(
  typed: TypedMaterial,
  product: ProductFacts | undefined,
  today: LocalDate,
  desk: Habits,
): Outcome<MaterialValues> {
  const problems: Record<string, string> = {};
  const name = product?.name ?? typed.name.replaceAll(/\s+/g, " ").trim();
  if (name === "") problems.name = "Choose a product or type what was used.";
  else if (name.length > nameLimit) problems.name = `A name has at most ${nameLimit} characters.`;

  const quantity = parseQuantity(typed.quantity, desk.locale);
  if (quantity === undefined) problems.quantity = "Quantity is a number with up to three decimals, like 2 or 2.5.";
  else if (quantity <= 0) problems.quantity = "Quantity must be above zero.";
  else if (quantity > largestQuantity) problems.quantity = "Quantity is at most 1,000,000.";

  const unitPrice = priceFrom(typed.unitPrice, product, desk);
  if (typeof unitPrice === "string") problems.unitPrice = unitPrice;

  const usedOn = parseLocalDate(typed.usedOn.trim());
  if (usedOn === undefined) problems.usedOn = "Choose the day on which it was used.";
  else if (usedOn > today) problems.usedOn = "The day cannot be in the future.";

  const objection = objectionsAt(problems);
  if (objection || quantity === undefined || typeof unitPrice === "string" || usedOn === undefined) {
    return { ok: false, refusal: objection ?? { kind: "rule", message: "Please mend the marked fields." } };
  }
  const amount = priceOfQuantity(quantity, unitPrice, desk.currencyDecimals);
  if (amount > largestAmount) {
    const message = `Quantity times price is at most ${formatMoney(largestAmount, desk.currency, desk.locale)}.`;
    return { ok: false, refusal: { kind: "rule", message, fields: { unitPrice: message } } };
  }
  return { ok: true, value: { name, quantity, unitPrice, amount, isBillable: typed.isBillable, usedOn } };
}

function priceFrom(text: string, product: ProductFacts | undefined, desk: Habits): UnitPrice | string {
  if (text.trim() !== "") return readUnitPrice(text, desk);
  return product?.unitPrice ?? "Say what one costs, or 0.";
}
