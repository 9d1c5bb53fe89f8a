import { z } from "zod";
import type { Desk } from "#access/actor.ts";
import { type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import { type Outcome, objectionsAt } from "#kernel/refusal.ts";
import { readUnitPrice } from "./unit-price.ts";

/** The longest name of a product or material; the database holds to it too. */
export const nameLimit = 200;
/** What a thing is counted in when nothing else is said. */
export const defaultUnit = "piece";
/** The longest SKU; the database holds to it too. */
export const skuLimit = 60;
/** The longest word for a unit. */
export const unitLimit = 20;

const line = z
  .string()
  .max(1000)
  .transform((text) => text.replaceAll(/\s+/g, " ").trim());

const typedProduct = {
  sku: line,
  name: line,
  unit: line.default(defaultUnit),
  unitPrice: z.string().max(60),
  /** Only sent by those who may see cost; absent leaves it as it is. */
  unitCost: z.string().max(60).exactOptional(),
};

/** A product as it is put into the catalogue. */
export const createProductInput = z.strictObject(typedProduct);

/** A product as it is corrected. */
export const editProductInput = z.strictObject({
  productId: z.uuid(),
  version: z.coerce.number().int(),
  ...typedProduct,
});

/** A product that is taken out of, or back into, what can be sold. */
export const productInput = z.strictObject({ productId: z.uuid() });

/** What was typed about a product. */
export type TypedProduct = z.output<typeof createProductInput>;

/** A product, read. */
export interface ProductValues {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly unitPrice: UnitPrice;
  readonly unitCost: UnitPrice;
}

/** What a product gives to the material that is made from it. */
export interface ProductFacts {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly unitPrice: UnitPrice;
  readonly unitCost: UnitPrice;
}

/** Reads what was typed about a product, or says field by field why not; a cost that was not sent is the one before. */
export function readProduct(typed: TypedProduct, costBefore: number, desk: Desk): Outcome<ProductValues> {
  const problems: Record<string, string> = {};
  if (typed.sku === "") problems.sku = "Give the product an SKU: the short code it is ordered by.";
  else if (typed.sku.length > skuLimit) problems.sku = `An SKU has at most ${skuLimit} characters.`;
  if (typed.name === "") problems.name = "Give the product a name.";
  else if (typed.name.length > nameLimit) problems.name = `A name has at most ${nameLimit} characters.`;
  if (typed.unit === "") problems.unit = "Say what it is counted in, like piece or m.";
  else if (typed.unit.length > unitLimit) problems.unit = `A unit has at most ${unitLimit} characters.`;
  const price = readUnitPrice(typed.unitPrice, desk);
  if (typeof price === "string") problems.unitPrice = price;
  const cost = readCost(typed.unitCost, costBefore, desk);
  if (typeof cost === "string") problems.unitCost = cost;

  const objection = objectionsAt(problems);
  if (objection || typeof price === "string" || typeof cost === "string") {
    return { ok: false, refusal: objection ?? { kind: "rule", message: "Please mend the marked fields." } };
  }
  const { sku, name, unit } = typed;
  return { ok: true, value: { sku, name, unit, unitPrice: price, unitCost: cost } };
}

function readCost(text: string | undefined, before: number, desk: Desk): UnitPrice | string {
  if (text === undefined) return unitPrice(before);
  return text.trim() === "" ? unitPrice(0) : readUnitPrice(text, desk, "The cost");
}
