import "server-only";
import type { Actor } from "#access/actor.ts";
import { can, canEver } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { csvRow } from "#kernel/csv.ts";
import { unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { searchCatalogue } from "../catalogue-search.ts";
import type { CatalogueAddress } from "../model/catalogue-address.ts";
import { marginOf } from "../model/margin.ts";
import {
  costColumns,
  type ProductColumn,
  plainDecimal,
  productColumnNames,
  productColumns,
} from "../model/product-columns.ts";

const rowsAtOnce = 500;
const mostRows = 500_000;

const name = { select: { name: true } } as const;
const columns = {
  id: true,
  sku: true,
  name: true,
  kind: true,
  description: true,
  category: name,
  manufacturer: true,
  vendor: true,
  barcode: true,
  unit: true,
  takesFractions: true,
  unitPrice: true,
  taxCategory: name,
  code: name,
  isSerialized: true,
  isStocked: true,
  reorderPoint: true,
  reorderUpTo: true,
  isActive: true,
} as const;

async function rowsOf(actor: Actor, ids: readonly string[], seesCost: boolean) {
  const rows = await db.product.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visible.products(actor)] },
    relationLoadStrategy: "join",
    select: { ...columns, unitCost: seesCost },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
const yesOrNo = (is: boolean) => (is ? "yes" : "no");

const cells: Readonly<Record<ProductColumn, (row: Row) => string>> = {
  sku: (row) => row.sku,
  name: (row) => row.name,
  kind: (row) => row.kind,
  description: (row) => row.description,
  category: (row) => row.category?.name ?? "",
  manufacturer: (row) => row.manufacturer,
  vendor: (row) => row.vendor,
  barcode: (row) => row.barcode,
  unit: (row) => row.unit,
  takesFractions: (row) => yesOrNo(row.takesFractions),
  unitPrice: (row) => plainDecimal(row.unitPrice, 4),
  unitCost: (row) => (row.unitCost === undefined ? "" : plainDecimal(row.unitCost, 4)),
  margin: (row) => {
    const margin = row.unitCost === undefined ? undefined : marginOf(unitPrice(row.unitPrice), unitPrice(row.unitCost));
    return margin === undefined || margin < 0 ? "" : plainDecimal(margin, 1);
  },
  taxCategory: (row) => row.taxCategory?.name ?? "",
  code: (row) => row.code?.name ?? "",
  isSerialized: (row) => yesOrNo(row.isSerialized),
  isStocked: (row) => yesOrNo(row.isStocked),
  reorderPoint: (row) => plainDecimal(row.reorderPoint, 3),
  reorderUpTo: (row) => plainDecimal(row.reorderUpTo, 3),
  isActive: (row) => yesOrNo(row.isActive),
};

/** A part of the catalogue with all its pages as lines of a CSV file, read a page at a time; cost and margin only for those who may see them. */
export async function* productsAsCsv(actor: Actor, list: CatalogueAddress): AsyncGenerator<string, void, undefined> {
  if (!canEver(actor, "product.read")) return;
  const seesCost = can(actor, "material.seeCost", {});
  const shown = productColumns.filter((column) => seesCost || !costColumns.includes(column));
  // A spreadsheet takes the text for UTF-8 only with this mark.
  yield `\uFEFF${csvRow(shown.map((column) => productColumnNames[column]))}`;
  let after: CatalogueAddress["after"];
  let sent = 0;
  do {
    const page = await searchCatalogue({ ...list, ...(after ? { after } : {}) }, rowsAtOnce);
    const rows = await rowsOf(actor, page.ids, seesCost);
    yield rows.map((row) => csvRow(shown.map((column) => cells[column](row)))).join("");
    sent += rows.length;
    after = page.next;
  } while (after && sent < mostRows);
}
