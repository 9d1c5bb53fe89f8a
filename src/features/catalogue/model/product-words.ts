import type { Desk } from "#access/actor.ts";
import { formatQuantity, formatUnitPrice } from "#kernel/money.ts";
import { thousandths, unitPrice } from "#kernel/quantity.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { ProductValues } from "./product.ts";

type Stored = {
  readonly [Field in keyof ProductValues]: ProductValues[Field] extends number ? number : ProductValues[Field];
} & {
  readonly version: number;
};

/** The refusal of a change that was begun before somebody else's, with what the record holds now; its cost only for those who may see it. */
export function conflictWith(stored: Stored, { currency, locale }: Desk, seesCost: boolean): Refusal {
  const price = (of: number) => formatUnitPrice(unitPrice(of), currency, locale);
  const level = (of: number) => formatQuantity(thousandths(of), locale);
  const { sku, name, kind, description, manufacturer, vendor, barcode, unit, version } = stored;
  return {
    kind: "conflict",
    message: "Somebody else changed this product while you did. Compare, then save again.",
    theirs: {
      ...{ sku, name, kind, description, manufacturer, vendor, barcode, unit },
      unitPrice: price(stored.unitPrice),
      categoryId: stored.categoryId ?? "",
      codeId: stored.codeId ?? "",
      taxCategoryId: stored.taxCategoryId ?? "",
      takesFractions: String(stored.takesFractions),
      isSerialized: String(stored.isSerialized),
      isStocked: String(stored.isStocked),
      reorderPoint: level(stored.reorderPoint),
      reorderUpTo: level(stored.reorderUpTo),
      ...(seesCost ? { unitCost: price(stored.unitCost) } : {}),
      version: String(version),
    },
  };
}

// The cost is not among them: whoever may read the record of a change may not see the cost for that.
const recorded = [
  "sku",
  "name",
  "kind",
  "manufacturer",
  "vendor",
  "barcode",
  "unit",
  "takesFractions",
  "unitPrice",
  "isSerialized",
  "isStocked",
  "reorderPoint",
  "reorderUpTo",
] as const;

/** What a change of a product changed, from and to, for the record; never what it costs the desk. */
export function changeOfProduct(
  before: Stored,
  after: ProductValues,
): Record<string, { from: string | number | boolean; to: string | number | boolean }> {
  return Object.fromEntries(
    recorded
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, { from: before[field], to: after[field] }]),
  );
}
