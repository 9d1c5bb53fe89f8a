import "server-only";
import type { Desk } from "#access/actor.ts";
import { thousandths, unitPrice } from "#kernel/quantity.ts";
import { Prisma } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";
import { newId } from "#server/new-id.ts";
import type { ColumnMapping } from "./model/import-columns.ts";
import type { FileLine } from "./model/import-file.ts";
import {
  cellsOf,
  type ImportedProduct,
  isUnchanged,
  type ListNames,
  type RefusedLine,
  readLine,
  type Standing,
} from "./model/import-row.ts";

/** What became of some lines of a file. */
export interface BatchReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedLine[];
}

interface Change extends ImportedProduct {
  readonly id: string;
  readonly isPriced: boolean;
}

/** Takes some lines of a file in, each whole or not at all; what a line does not say of a product stays. */
export async function takeLinesIn(
  tx: Tx,
  lines: readonly FileLine[],
  {
    mapping,
    columns,
    names,
    seen,
    desk,
    personId,
    now,
  }: {
    readonly mapping: ColumnMapping;
    readonly columns: number;
    readonly names: ListNames;
    /** The SKUs of earlier lines, with those. */
    readonly seen: Map<string, number>;
    readonly desk: Desk;
    readonly personId: string;
    readonly now: Date;
  },
): Promise<BatchReport> {
  const read = lines.map(({ line, cells }) => ({ line, width: cells.length, cells: cellsOf(cells, mapping) }));
  const standing = await standingOf(
    tx,
    read.map(({ cells }) => cells.sku ?? ""),
  );
  const barcodes = await holdersOf(
    tx,
    read.map(({ cells }) => cells.barcode ?? ""),
  );
  const refused: RefusedLine[] = [];
  const created: Change[] = [];
  const updated: Change[] = [];
  let unchanged = 0;
  for (const { line, width, cells } of read) {
    const sku = cells.sku ?? "";
    const refuse = (field: string, reason: string) => refused.push({ line, sku: sku.slice(0, 60), field, reason });
    if (width !== columns) {
      refuse("", `The line has ${width} columns, the header ${columns}.`);
      continue;
    }
    const before = standing.get(sku.toLowerCase());
    const earlier = seen.get(sku.toLowerCase());
    if (earlier !== undefined) {
      refuse("SKU", `Line ${earlier} has the same SKU.`);
      continue;
    }
    const answer = readLine(cells, before, names, desk);
    if ("problems" in answer) {
      const [first] = answer.problems;
      refuse(first?.field ?? "", answer.problems.map(({ reason }) => reason).join(" "));
      continue;
    }
    const { values } = answer.product;
    const id = before?.id ?? newId();
    const holder = barcodes.get(values.barcode);
    if (values.barcode !== "" && holder && holder.id !== id) {
      refuse("Barcode", `The barcode ${values.barcode} belongs to ${holder.name}.`);
      continue;
    }
    seen.set(sku.toLowerCase(), line);
    if (before && isUnchanged(answer.product, before)) {
      unchanged += 1;
      continue;
    }
    if (values.barcode !== "") barcodes.set(values.barcode, { id, name: values.name });
    const isPriced = values.unitPrice !== before?.unitPrice || values.unitCost !== before.unitCost;
    (before ? updated : created).push({ ...answer.product, id, isPriced });
  }
  await write(tx, created, updated, { personId, now });
  return { created: created.length, updated: updated.length, unchanged, refused };
}

const columnsRead = {
  id: true,
  sku: true,
  name: true,
  kind: true,
  description: true,
  categoryId: true,
  manufacturer: true,
  vendor: true,
  barcode: true,
  unit: true,
  takesFractions: true,
  unitPrice: true,
  unitCost: true,
  taxCategoryId: true,
  codeId: true,
  isSerialized: true,
  isStocked: true,
  reorderPoint: true,
  reorderUpTo: true,
  isActive: true,
} as const;

/** The products with these SKUs, by the SKU in small letters, locked until the lines are in. */
async function standingOf(tx: Tx, skus: readonly string[]): Promise<Map<string, Standing>> {
  const low = skus.map((sku) => sku.toLowerCase());
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM product WHERE lower(sku) = ANY(${low}) ORDER BY id FOR UPDATE`;
  const rows = await tx.product.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, select: columnsRead });
  return new Map(
    rows.map((row) => [
      row.sku.toLowerCase(),
      {
        ...row,
        unitPrice: unitPrice(row.unitPrice),
        unitCost: unitPrice(row.unitCost),
        reorderPoint: thousandths(row.reorderPoint),
        reorderUpTo: thousandths(row.reorderUpTo),
      },
    ]),
  );
}

async function holdersOf(tx: Tx, barcodes: readonly string[]) {
  const asked = barcodes.filter((barcode) => barcode !== "");
  if (asked.length === 0) return new Map<string, { id: string; name: string }>();
  const rows = await tx.product.findMany({
    where: { barcode: { in: asked } },
    select: { id: true, name: true, barcode: true },
  });
  return new Map(rows.map(({ barcode, ...holder }) => [barcode, holder]));
}

async function write(
  tx: Tx,
  created: readonly Change[],
  updated: readonly Change[],
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<void> {
  if (created.length > 0) {
    await tx.$executeRaw`
      INSERT INTO product (id, sku, name, kind, description, category_id, code_id, tax_category_id, manufacturer, vendor, barcode, unit,
        takes_fractions, unit_price, unit_cost, is_serialized, is_stocked, reorder_point, reorder_up_to, is_active, created_at)
      SELECT r.id, r.sku, r.name, r.kind::product_kind, r.description, r."categoryId", r."codeId", r."taxCategoryId", r.manufacturer, r.vendor,
        r.barcode, r.unit, r."takesFractions", r."unitPrice", r."unitCost", r."isSerialized", r."isStocked", r."reorderPoint",
        r."reorderUpTo", r."isActive", ${now}::timestamptz
      FROM ${rowsOf(created)}`;
  }
  if (updated.length > 0) {
    // A barcode may go from one product to another: it is let go of first.
    await tx.$executeRaw`UPDATE product SET barcode = '' WHERE id = ANY(${updated.map(({ id }) => id)}::uuid[]) AND barcode <> ''`;
    await tx.$executeRaw`
      UPDATE product p SET sku = r.sku, name = r.name, kind = r.kind::product_kind, description = r.description,
        category_id = r."categoryId", code_id = r."codeId", tax_category_id = r."taxCategoryId", manufacturer = r.manufacturer,
        vendor = r.vendor, barcode = r.barcode, unit = r.unit, takes_fractions = r."takesFractions", unit_price = r."unitPrice",
        unit_cost = r."unitCost", is_serialized = r."isSerialized", is_stocked = r."isStocked", reorder_point = r."reorderPoint",
        reorder_up_to = r."reorderUpTo", is_active = r."isActive", version = p.version + 1
      FROM ${rowsOf(updated)}
      WHERE p.id = r.id`;
  }
  const priced = [...created, ...updated].filter(({ isPriced }) => isPriced);
  if (priced.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO product_price_change (id, product_id, unit_price, unit_cost, changed_at, changed_by_id)
    SELECT change.id, product_id, unit_price, unit_cost, ${now}::timestamptz, ${personId}::uuid
    FROM unnest(${priced.map(newId)}::uuid[], ${priced.map(({ id }) => id)}::uuid[], ${priced.map(({ values }) => values.unitPrice)}::int[],
      ${priced.map(({ values }) => values.unitCost)}::int[]) AS change (id, product_id, unit_price, unit_cost)`;
}

/** Products as rows of a statement: the database reads hundreds at once, where the client would spell out each of their values. */
const rowsOf = (changes: readonly Change[]) => Prisma.sql`
  jsonb_to_recordset(${JSON.stringify(changes.map(({ id, values, isActive }) => ({ ...values, id, isActive })))}::jsonb) AS r (
    id uuid, sku text, name text, kind text, description text, "categoryId" uuid, "codeId" uuid, "taxCategoryId" uuid,
    manufacturer text, vendor text, barcode text, unit text, "takesFractions" boolean, "unitPrice" int, "unitCost" int,
    "isSerialized" boolean, "isStocked" boolean, "reorderPoint" int, "reorderUpTo" int, "isActive" boolean)`;

/** The categories a file speaks of that the desk does not have, put at the end of their list. */
export async function addCategories(tx: Tx, wanted: readonly string[]): Promise<void> {
  const rows = await tx.productCategory.findMany({ select: { name: true, sort: true } });
  const known = new Set(rows.map(({ name }) => name.toLowerCase()));
  const fresh = [...new Map(wanted.map((name) => [name.toLowerCase(), name])).entries()].filter(
    ([low]) => !known.has(low),
  );
  if (fresh.length === 0) return;
  const last = Math.max(0, ...rows.map(({ sort }) => sort));
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO product_category (id, name, sort)
    SELECT gen_random_uuid(), name, ${last}::int + at::int FROM unnest(${fresh.map(([, name]) => name)}::text[]) WITH ORDINALITY AS fresh (name, at)
    ON CONFLICT DO NOTHING`);
}
