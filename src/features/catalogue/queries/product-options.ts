import "server-only";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { formatUnitPrice, typedDecimal } from "#kernel/money.ts";
import { unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { likelyProducts, withCode } from "../catalogue-search.ts";

/** A product as a picker offers it; the price is there as a field wants it, the cost never. */
export interface ProductChoice {
  readonly value: string;
  readonly label: string;
  /** "CAB-6-2M · $4.50 / piece". */
  readonly hint: string;
  readonly price: string;
  readonly sku: string;
}

/** The active products that were likely meant by what was typed: of that SKU or barcode, then of a name that begins so. */
export async function productOptions(actor: Actor, typed: string, limit = 8): Promise<ProductChoice[]> {
  if (!canEver(actor, "product.read")) return [];
  return await optionsOf(actor, await likelyProducts(readable(typed), limit));
}

/** The active products whose SKU or barcode is exactly this: one, or none. */
export async function productsWithCode(actor: Actor, code: string): Promise<ProductChoice[]> {
  if (!canEver(actor, "product.read") || code.trim() === "") return [];
  return await optionsOf(actor, await withCode({ text: readable(code), state: "active" }));
}

const readable = (typed: string) => typed.replaceAll("\u0000", "").slice(0, 100);

async function optionsOf(actor: Actor, ids: readonly string[]): Promise<ProductChoice[]> {
  const rows = await db.product.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visible.products(actor)] },
    select: { id: true, sku: true, name: true, unit: true, unitPrice: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const { locale, currency, currencyDecimals } = actor.desk;
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .map((row) => ({
      value: row.id,
      label: row.name,
      sku: row.sku,
      hint: `${row.sku} · ${formatUnitPrice(unitPrice(row.unitPrice), currency, locale)} / ${row.unit}`,
      price: typedDecimal(row.unitPrice, 4, Math.min(currencyDecimals, 4), locale),
    }));
}
