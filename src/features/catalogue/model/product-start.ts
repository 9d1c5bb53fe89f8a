import type { Desk } from "#access/actor.ts";
import { typedDecimal } from "#kernel/money.ts";
import type { ProductShown } from "../queries/product-by-id.ts";
import { marginOf, typedMargin } from "./margin.ts";
import { defaultUnit } from "./product-limits.ts";

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
}

/** What the form of a new product begins with. */
export function startOfNew(
  typed: { readonly sku?: string; readonly barcode?: string; readonly name?: string },
  seesCost: boolean,
) {
  return {
    kind: "product" as const,
    sku: typed.sku ?? "",
    name: typed.name ?? "",
    description: "",
    categoryId: "",
    manufacturer: "",
    vendor: "",
    barcode: typed.barcode ?? "",
    unit: defaultUnit,
    takesFractions: false,
    unitPrice: "",
    taxCategoryId: "",
    codeId: "",
    isSerialized: false,
    isStocked: false,
    reorderPoint: "",
    reorderUpTo: "",
    ...(seesCost ? { unitCost: "", margin: "" } : {}),
  };
}

/** What the form of a product begins with. */
export function startOf(product: ProductShown, { locale, currencyDecimals }: Desk) {
  const price = (of: number) => typedDecimal(of, 4, Math.min(currencyDecimals, 4), locale);
  const level = (of: number) => (of === 0 ? "" : typedDecimal(of, 3, 0, locale));
  const { kind, sku, name, description, manufacturer, vendor, barcode, unit, takesFractions, isSerialized, isStocked } =
    product;
  return {
    ...{ kind, sku, name, description, manufacturer, vendor, barcode, unit, takesFractions, isSerialized, isStocked },
    categoryId: product.category?.id ?? "",
    taxCategoryId: product.taxCategory?.id ?? "",
    codeId: product.code?.id ?? "",
    unitPrice: price(product.unitPrice),
    reorderPoint: level(product.reorderPoint),
    reorderUpTo: level(product.reorderUpTo),
    ...(product.unitCost === undefined
      ? {}
      : {
          unitCost: price(product.unitCost),
          margin: typedMargin(marginOf(product.unitPrice, product.unitCost), locale),
        }),
  };
}

/** What a list offers to a product: what can be chosen, and what this one has. */
export const offered = (choices: readonly Choice[], chosen: string | undefined) =>
  choices
    .filter(({ id, isActive }) => isActive || id === chosen)
    .map(({ id, name, isActive }) => ({ value: id, label: isActive ? name : `${name} (switched off)` }));
