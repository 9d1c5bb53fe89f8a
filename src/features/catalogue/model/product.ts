import { z } from "zod";
import type { Thousandths, UnitPrice } from "#kernel/quantity.ts";
import { defaultUnit } from "./product-limits.ts";

const line = z
  .string()
  .max(5000)
  .transform((text) => text.normalize("NFC").replaceAll(/\s+/g, " ").trim());
const number = z.string().max(60);
const choice = (sentence: string) =>
  z
    .union([z.literal(""), z.uuid()], { error: sentence })
    .default("")
    .transform((id) => id || null);

const typedProduct = {
  sku: line,
  name: line,
  kind: z.enum(["product", "service"], { error: "Choose product or service." }).default("product"),
  description: z.string().max(20_000).default(""),
  categoryId: choice("Choose one of the categories."),
  manufacturer: line.default(""),
  vendor: line.default(""),
  barcode: line.default(""),
  unit: line.default(defaultUnit),
  takesFractions: z.stringbool().default(false),
  unitPrice: number,
  /** Only sent by those who may see cost; absent leaves it as it is. */
  unitCost: number.exactOptional(),
  /** Only sent by those who may see cost; it makes the price where none was typed. */
  margin: number.exactOptional(),
  taxCategoryId: choice("Choose one of the tax categories."),
  codeId: choice("Choose one of the material codes."),
  isSerialized: z.stringbool().default(false),
  isStocked: z.stringbool().default(false),
  reorderPoint: number.default(""),
  reorderUpTo: number.default(""),
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

/** What a product gives to the material that is made from it. */
export interface ProductFacts {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly unitPrice: UnitPrice;
  readonly unitCost: UnitPrice;
  /** What a charge of it is booked under, and how it is taxed, when not as usual. */
  readonly codeId: string | null;
  readonly taxCategoryId: string | null;
  readonly takesFractions: boolean;
  readonly isSerialized: boolean;
  readonly isStocked: boolean;
}

/** A product, read. */
export interface ProductValues {
  readonly sku: string;
  readonly name: string;
  readonly kind: "product" | "service";
  readonly description: string;
  readonly categoryId: string | null;
  readonly manufacturer: string;
  readonly vendor: string;
  readonly barcode: string;
  readonly unit: string;
  readonly takesFractions: boolean;
  readonly unitPrice: UnitPrice;
  readonly unitCost: UnitPrice;
  readonly taxCategoryId: string | null;
  readonly codeId: string | null;
  readonly isSerialized: boolean;
  readonly isStocked: boolean;
  readonly reorderPoint: Thousandths;
  readonly reorderUpTo: Thousandths;
}

/** Who may not see the cost cannot say it either. */
export const saysCost = (typed: Pick<TypedProduct, "unitCost" | "margin">) =>
  typed.unitCost !== undefined || typed.margin !== undefined;
