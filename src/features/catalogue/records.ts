import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { unitPrice } from "#kernel/quantity.ts";
import { missing, objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import type { ProductFacts } from "./model/product.ts";

const productColumns = { id: true, name: true, unit: true, unitPrice: true, unitCost: true, isActive: true } as const;

interface ProductRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly unitPrice: number;
  readonly unitCost: number;
  readonly isActive: boolean;
}

function factsOf({ isActive, ...row }: ProductRow): ProductFacts {
  if (!isActive) stopIf(objectionAt("name", `${row.name} is not sold any more.`));
  return { ...row, unitPrice: unitPrice(row.unitPrice), unitCost: unitPrice(row.unitCost) };
}

/**
 * The product that is meant: the picked one as long as its name was not typed over, else the one whose SKU or whole
 * name was typed, so that a form works before the list can be searched. Undefined is free text.
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
      AND: [{ isActive: true, OR: [{ sku: exactly(name) }, { name: exactly(name) }] }, visible.products(actor)],
    },
    orderBy: { sku: "asc" },
    take: 2,
    select: { ...productColumns, sku: true },
  });
  const bySku = called.find((row) => row.sku.toLowerCase() === name.toLowerCase());
  const meant = bySku ?? (called.length === 1 ? called[0] : undefined);
  return meant && factsOf(meant);
}

// "equals" without case is a pattern to the database: what has a meaning there is taken as it is.
const exactly = (text: string) => ({ equals: text.replaceAll(/[\\%_]/g, "\\$&"), mode: "insensitive" }) as const;

/** A product as far as the actor may see it, locked until the command ends; refuses as missing otherwise. */
export async function lockProduct(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM product WHERE id = ${id}::uuid FOR UPDATE`;
  const product = await tx.product.findFirst({
    where: { AND: [{ id }, visible.products(actor)] },
    select: { ...productColumns, sku: true, version: true },
  });
  if (!product) throw new Refused(missing);
  return product;
}

/** Refuses an SKU that another product already has, in whatever case; the database holds to it too. */
export async function refuseTakenSku(tx: Tx, sku: string, exceptId?: string): Promise<void> {
  // One at a time, so that two products made at once cannot both pass.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('product.sku'), hashtext(lower(${sku})))`;
  const [taken] = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id::text, name FROM product WHERE lower(sku) = lower(${sku})`;
  if (taken && taken.id !== exceptId) stopIf(objectionAt("sku", `The SKU ${sku} belongs to ${taken.name}.`));
}
