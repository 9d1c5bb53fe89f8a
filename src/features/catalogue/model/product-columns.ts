/** The columns of a file of products, in their order; a file that was exported can be imported as it is. */
export const productColumns = [
  "sku",
  "name",
  "kind",
  "description",
  "category",
  "manufacturer",
  "vendor",
  "barcode",
  "unit",
  "takesFractions",
  "unitPrice",
  "unitCost",
  "margin",
  "taxCategory",
  "code",
  "isSerialized",
  "isStocked",
  "reorderPoint",
  "reorderUpTo",
  "isActive",
] as const;

/** A column of a file of products. */
export type ProductColumn = (typeof productColumns)[number];

/** What the columns are called. */
export const productColumnNames: Readonly<Record<ProductColumn, string>> = {
  sku: "SKU",
  name: "Name",
  kind: "Kind",
  description: "Description",
  category: "Category",
  manufacturer: "Manufacturer",
  vendor: "Vendor",
  barcode: "Barcode",
  unit: "Unit",
  takesFractions: "Fractions",
  unitPrice: "Price",
  unitCost: "Cost",
  margin: "Margin",
  taxCategory: "Tax category",
  code: "Material code",
  isSerialized: "Serial numbers",
  isStocked: "Stock kept",
  reorderPoint: "Reorder point",
  reorderUpTo: "Reorder up to",
  isActive: "Active",
};

/** The columns that only those see, send and hear of who may see cost. */
export const costColumns: readonly ProductColumn[] = ["unitCost", "margin"];

/**
 * A whole number of 10^-places units with a decimal point, so that no language takes the point for a mark between
 * thousands: never with exactly three decimals.
 */
export function plainDecimal(value: number, places: number): string {
  const sign = value < 0 ? "-" : "";
  const digits = String(Math.abs(value)).padStart(places + 1, "0");
  const fraction = digits.slice(-places).replace(/0+$/, "");
  const whole = digits.slice(0, -places);
  if (fraction === "") return `${sign}${whole}`;
  return `${sign}${whole}.${fraction.padEnd(fraction.length > 2 ? 4 : 2, "0")}`;
}
