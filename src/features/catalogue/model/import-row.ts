import { z } from "zod";
import type { Desk } from "#access/actor.ts";
import type { ColumnMapping } from "./import-columns.ts";
import { createProductInput, type ProductValues } from "./product.ts";
import { type ProductColumn, productColumnNames } from "./product-columns.ts";
import { readProduct } from "./read-product.ts";

/** Why a line of a file was not taken in: at which column, and what is wrong. */
export interface RefusedLine {
  readonly line: number;
  readonly sku: string;
  readonly field: string;
  readonly reason: string;
}

/** What a line says, column by column; columns that the file does not have are absent. */
export type Cells = Readonly<Partial<Record<ProductColumn, string>>>;

/** A product as it stands, for a line that changes it. */
export interface Standing extends ProductValues {
  readonly id: string;
  readonly isActive: boolean;
}

/** What the names of lists mean. */
export interface ListNames {
  readonly categories: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
  readonly taxCategories: ReadonlyMap<string, string>;
}

/** What a line comes to: the product's values and whether it is sold. */
export interface ImportedProduct {
  readonly values: ProductValues;
  readonly isActive: boolean;
}

type Read = { readonly product: ImportedProduct } | { readonly problems: readonly { field: string; reason: string }[] };

// An export marks what a spreadsheet would run; that mark is no part of the text.
const unmarked = (text: string) => (/^'\s*[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** The cells of a record by what its columns hold. */
export function cellsOf(record: readonly string[], mapping: ColumnMapping): Cells {
  const cells: Partial<Record<ProductColumn, string>> = {};
  for (const [index, column] of mapping.entries()) {
    if (column) cells[column] = unmarked((record[index] ?? "").trim());
  }
  return cells;
}

const yes = new Set(["yes", "y", "true", "1", "x", "ja", "active", "on"]);
const no = new Set(["no", "n", "false", "0", "", "nein", "inactive", "off"]);

/** Reads a line into a product: what it does not say stays as it is, or begins as a new product does. */
export function readLine(cells: Cells, before: Standing | undefined, names: ListNames, desk: Desk): Read {
  const problems: { field: string; reason: string }[] = [];
  const wrong = (column: ProductColumn, reason: string) => problems.push({ field: productColumnNames[column], reason });
  const flag = (column: ProductColumn, otherwise: boolean) => {
    const text = cells[column]?.toLowerCase();
    if (text === undefined) return otherwise;
    if (!yes.has(text) && !no.has(text))
      wrong(column, `${productColumnNames[column]} is yes or no, not “${shortly(text)}”.`);
    return yes.has(text);
  };
  const listed = (column: ProductColumn, known: ReadonlyMap<string, string>, otherwise: string | null) => {
    const text = cells[column];
    if (text === undefined) return otherwise ?? "";
    const id = text === "" ? "" : known.get(text.toLowerCase());
    if (id === undefined) wrong(column, `There is no ${productColumnNames[column].toLowerCase()} “${shortly(text)}”.`);
    return id ?? "";
  };
  const isActive = flag("isActive", before?.isActive ?? true);
  const kindText = (cells.kind ?? before?.kind ?? "product").toLowerCase() || "product";
  if (kindText !== "product" && kindText !== "service")
    wrong("kind", `Kind is product or service, not “${shortly(kindText)}”.`);
  const flags = {
    takesFractions: flag("takesFractions", before?.takesFractions ?? false),
    isSerialized: flag("isSerialized", before?.isSerialized ?? false),
    isStocked: flag("isStocked", before?.isStocked ?? false),
  };
  const typed = {
    sku: cells.sku ?? "",
    name: cells.name ?? before?.name ?? "",
    kind: kindText === "service" ? "service" : "product",
    description: cells.description ?? before?.description ?? "",
    categoryId: listed("category", names.categories, before?.categoryId ?? null),
    manufacturer: cells.manufacturer ?? before?.manufacturer ?? "",
    vendor: cells.vendor ?? before?.vendor ?? "",
    barcode: cells.barcode ?? before?.barcode ?? "",
    unit: cells.unit || before?.unit || "piece",
    unitPrice: cells.unitPrice ?? "",
    ...(cells.unitCost === undefined ? {} : { unitCost: cells.unitCost }),
    ...(cells.margin === undefined ? {} : { margin: cells.margin }),
    taxCategoryId: listed("taxCategory", names.taxCategories, before?.taxCategoryId ?? null),
    codeId: listed("code", names.codes, before?.codeId ?? null),
    reorderPoint: cells.reorderPoint ?? level(before?.reorderPoint),
    reorderUpTo: cells.reorderUpTo ?? level(before?.reorderUpTo),
    ...Object.fromEntries(Object.entries(flags).map(([name, is]) => [name, String(is)])),
  };
  const parsed = createProductInput.safeParse(typed);
  if (!parsed.success)
    return {
      problems: [...problems, ...z.flattenError(parsed.error).formErrors.map(plainly), ...tooLong(parsed.error)],
    };
  const read = readProduct(parsed.data, before?.unitCost ?? 0, desk);
  if (!read.ok) {
    const fields = Object.entries(read.refusal.fields ?? {});
    return { problems: [...problems, ...fields.map(([field, reason]) => ({ field: columnNamed(field), reason }))] };
  }
  return problems.length > 0 ? { problems } : { product: { values: read.value, isActive } };
}

const level = (of: number | undefined) => (of === undefined || of === 0 ? "" : (of / 1000).toFixed(4));
const shortly = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const plainly = (reason: string) => ({ field: "", reason });
const tooLong = (error: z.ZodError) =>
  error.issues.map(({ path }) => ({
    field: columnNamed(String(path[0] ?? "")),
    reason: "This is longer than any product says.",
  }));

function columnNamed(field: string): string {
  const other: Readonly<Record<string, ProductColumn>> = {
    categoryId: "category",
    codeId: "code",
    taxCategoryId: "taxCategory",
  };
  const known = Object.entries(productColumnNames).find(([column]) => column === (other[field] ?? field));
  return known?.[1] ?? field;
}

const compared = [
  "sku",
  "name",
  "kind",
  "description",
  "categoryId",
  "manufacturer",
  "vendor",
  "barcode",
  "unit",
  "takesFractions",
  "unitPrice",
  "unitCost",
  "taxCategoryId",
  "codeId",
  "isSerialized",
  "isStocked",
  "reorderPoint",
  "reorderUpTo",
] as const;

/** Whether a line says nothing that is not so already. */
export const isUnchanged = ({ values, isActive }: ImportedProduct, before: Standing) =>
  isActive === before.isActive && compared.every((field) => values[field] === before[field]);
