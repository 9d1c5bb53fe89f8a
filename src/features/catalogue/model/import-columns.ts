import { costColumns, type ProductColumn, productColumnNames, productColumns } from "./product-columns.ts";

/** For each column of a file what it holds, or nothing when it is left out. */
export type ColumnMapping = readonly (ProductColumn | null)[];

/** What people call the columns elsewhere, without signs and spaces. */
const otherNames: Readonly<Partial<Record<ProductColumn, readonly string[]>>> = {
  sku: [
    "articlenumber",
    "articleno",
    "itemnumber",
    "itemno",
    "itemcode",
    "partnumber",
    "partno",
    "mpn",
    "productcode",
    "code",
    "artikelnummer",
    "article",
  ],
  name: ["productname", "title", "item", "itemname", "product", "bezeichnung", "artikel"],
  kind: ["type", "producttype", "itemtype"],
  description: ["details", "longdescription", "beschreibung", "notes"],
  category: ["group", "productgroup", "productcategory", "kategorie", "warengruppe"],
  manufacturer: ["maker", "brand", "hersteller", "vendorbrand"],
  vendor: ["supplier", "distributor", "lieferant"],
  barcode: ["ean", "ean13", "upc", "gtin"],
  unit: ["uom", "unitofmeasure", "einheit"],
  takesFractions: ["takesfractions", "decimals"],
  unitPrice: ["unitprice", "saleprice", "salesprice", "listprice", "sellprice", "msrp", "preis", "verkaufspreis"],
  unitCost: ["unitcost", "purchaseprice", "buyprice", "costprice", "einkaufspreis", "ek"],
  margin: ["marginpercent", "markup"],
  taxCategory: ["tax", "taxcode", "vat", "steuer"],
  code: ["materialcode", "billingcode", "account", "glcode"],
  isSerialized: ["serialized", "serialnumber", "isserialized"],
  isStocked: ["stocked", "stock", "isstocked", "trackinventory"],
  reorderPoint: ["minimum", "minstock", "reorderlevel"],
  reorderUpTo: ["maximum", "maxstock"],
  isActive: ["state", "isactive", "status", "enabled"],
};

const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** The columns that somebody can import: those of cost only who may see it. */
export const importable = (seesCost: boolean): ProductColumn[] =>
  productColumns.filter((column) => seesCost || !costColumns.includes(column));

/** What the columns of a file hold, as far as their names say; each thing is taken from one column only. */
export function recognised(header: readonly string[], seesCost: boolean): ColumnMapping {
  const taken = new Set<ProductColumn>();
  const columns = importable(seesCost);
  const exact = header.map((name) => columns.find((column) => plain(productColumnNames[column]) === plain(name)));
  for (const column of exact) if (column) taken.add(column);
  const seen = new Set<ProductColumn>();
  return header.map((name, index) => {
    const own = exact[index];
    if (own && !seen.has(own)) {
      seen.add(own);
      return own;
    }
    const other = columns.find((column) => !taken.has(column) && (otherNames[column] ?? []).includes(plain(name)));
    if (!other) return null;
    taken.add(other);
    return other;
  });
}

/** Why a mapping cannot be imported by, or undefined when it can. */
export function objectionToMapping(mapping: ColumnMapping): string | undefined {
  const twice = mapping.find((column, index) => column !== null && mapping.indexOf(column) !== index);
  if (twice) return `Two columns are said to hold ${productColumnNames[twice]}. Choose one of them.`;
  if (!mapping.includes("sku")) return "Say which column holds the SKU: by it the desk knows whether a product is new.";
  if (!mapping.includes("name")) return "Say which column holds the name.";
  if (!mapping.includes("unitPrice") && !(mapping.includes("unitCost") && mapping.includes("margin"))) {
    return "Say which column holds the price.";
  }
  return undefined;
}

/** A mapping as it was kept; what is no column any more is left out. */
export function readMapping(kept: unknown): ColumnMapping {
  if (!Array.isArray(kept)) return [];
  return kept.map((name: unknown) => productColumns.find((column) => column === name) ?? null);
}
