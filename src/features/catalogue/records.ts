import "server-only";
import { type Actor, systemActorId } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { unitPrice } from "#kernel/quantity.ts";
import { missing, objectionAt, objectionsAt, Refused, stopIf } from "#kernel/refusal.ts";
import { inAnyCase } from "#kernel/search.ts";
import type { Tx } from "#server/db.ts";
import type { ProductFacts, ProductValues } from "./model/product.ts";

const productColumns = {
  id: true,
  name: true,
  unit: true,
  unitPrice: true,
  unitCost: true,
  isActive: true,
  codeId: true,
  taxCategoryId: true,
  takesFractions: true,
  isSerialized: true,
  isStocked: true,
} as const;

interface ProductRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly unitPrice: number;
  readonly unitCost: number;
  readonly isActive: boolean;
  readonly codeId: string | null;
  readonly taxCategoryId: string | null;
  readonly takesFractions: boolean;
  readonly isSerialized: boolean;
  readonly isStocked: boolean;
}

function factsOf({ isActive, ...row }: ProductRow): ProductFacts {
  if (!isActive) stopIf(objectionAt("name", `${row.name} is not sold any more.`));
  return { ...row, unitPrice: unitPrice(row.unitPrice), unitCost: unitPrice(row.unitCost) };
}

/**
 * The product that is meant: the picked one as long as its name was not typed over, else the one whose SKU, barcode or
 * whole name was typed, so that a form works before the list can be searched. Undefined is free text.
 */
export async function productMeant(
  tx: Tx,
  actor: Actor,
  typed: { readonly productId: string; readonly name: string },
): Promise<ProductFacts | undefined> {
  const name = typed.name.replaceAll(/\s+/g, " ").trim();
  if (typed.productId !== "") {
    const picked = await tx.product.findFirst({
      where: { AND: [{ id: typed.productId }, visible.products(actor)] },
      select: productColumns,
    });
    if (!picked) stopIf(objectionAt("name", "Choose one of the products."));
    else if (name === "" || name === picked.name) return factsOf(picked);
  }
  if (name === "") return undefined;
  const called = await tx.product.findMany({
    where: {
      AND: [
        { isActive: true, OR: [{ sku: inAnyCase(name) }, { barcode: name }, { name: inAnyCase(name) }] },
        visible.products(actor),
      ],
    },
    orderBy: { sku: "asc" },
    take: 2,
    select: { ...productColumns, sku: true, barcode: true },
  });
  const byCode = called.find((row) => row.sku.toLowerCase() === name.toLowerCase() || row.barcode === name);
  const meant = byCode ?? (called.length === 1 ? called[0] : undefined);
  return meant && factsOf(meant);
}

/** What a product gives, whether it is still sold or not; undefined when the actor may not see it. */
export async function productFacts(tx: Tx, actor: Actor, id: string): Promise<ProductFacts | undefined> {
  const row = await tx.product.findFirst({
    where: { AND: [{ id }, visible.products(actor)] },
    select: productColumns,
  });
  return row ? factsOf({ ...row, isActive: true }) : undefined;
}

const storedColumns = {
  ...productColumns,
  sku: true,
  kind: true,
  description: true,
  categoryId: true,
  manufacturer: true,
  vendor: true,
  barcode: true,
  takesFractions: true,
  taxCategoryId: true,
  codeId: true,
  isSerialized: true,
  isStocked: true,
  reorderPoint: true,
  reorderUpTo: true,
  pictureKey: true,
  version: true,
} as const;

/** A product as far as the actor may see it, locked until the command ends; refuses as missing otherwise. */
export async function lockProduct(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM product WHERE id = ${id}::uuid FOR UPDATE`;
  const product = await tx.product.findFirst({
    where: { AND: [{ id }, visible.products(actor)] },
    select: storedColumns,
  });
  if (!product) throw new Refused(missing);
  return product;
}

/** Refuses an SKU or barcode that another product already has; the database holds to it too. */
export async function refuseTakenCodes(
  tx: Tx,
  { sku, barcode }: { readonly sku: string; readonly barcode: string },
  exceptId?: string,
): Promise<void> {
  // One at a time, so that two products made at once cannot both pass.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('product.sku'), hashtext(lower(${sku})))`;
  const [takenSku] = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id::text, name FROM product WHERE lower(sku) = lower(${sku})`;
  const problems: Record<string, string> = {};
  if (takenSku && takenSku.id !== exceptId) problems.sku = `The SKU ${sku} belongs to ${takenSku.name}.`;
  if (barcode !== "") {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('product.barcode'), hashtext(${barcode}))`;
    const taken = await tx.product.findFirst({ where: { barcode }, select: { id: true, name: true } });
    if (taken && taken.id !== exceptId) problems.barcode = `The barcode ${barcode} belongs to ${taken.name}.`;
  }
  stopIf(objectionsAt(problems));
}

type Chosen = Pick<ProductValues, "categoryId" | "codeId" | "taxCategoryId">;

/** Refuses a category, material code or tax category that is not there, or was switched off since; what the product had it keeps. */
export async function refuseStrangers(tx: Tx, chosen: Chosen, before?: Chosen): Promise<void> {
  const isNew = (field: keyof Chosen) => chosen[field] !== null && chosen[field] !== before?.[field];
  const where = (field: keyof Chosen) => ({ where: { id: chosen[field] ?? "", isActive: true }, select: { id: true } });
  const problems: Record<string, string> = {};
  if (isNew("categoryId") && !(await tx.productCategory.findFirst(where("categoryId"))))
    problems.categoryId = "Choose one of the categories.";
  if (isNew("codeId") && !(await tx.materialCode.findFirst(where("codeId"))))
    problems.codeId = "Choose one of the material codes.";
  if (isNew("taxCategoryId") && !(await tx.taxCategory.findFirst(where("taxCategoryId"))))
    problems.taxCategoryId = "Choose one of the tax categories.";
  stopIf(objectionsAt(problems));
}

/** Writes down what a product costs from now on. */
export async function recordPrice(
  tx: Tx,
  productId: string,
  price: Pick<ProductValues, "unitPrice" | "unitCost">,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<void> {
  await tx.productPriceChange.create({
    data: {
      productId,
      unitPrice: price.unitPrice,
      unitCost: price.unitCost,
      changedAt: now,
      changedById: actor.id === systemActorId ? null : actor.id,
    },
    select: { id: true },
  });
}
