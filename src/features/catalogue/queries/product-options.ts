import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { formatUnitPrice, typedDecimal } from "#kernel/money.ts";
import { unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** A product as a picker offers it; the price is there as a field wants it, the cost never. */
export interface ProductChoice {
  readonly value: string;
  readonly label: string;
  /** "CAB-6-2M · $4.50 / piece". */
  readonly hint: string;
  readonly price: string;
}

/** Text as a pattern to the database: what has a meaning there is taken as it is. */
const plain = (text: string) => text.replaceAll(/[\\%_]/g, "\\$&");

/** The active products whose name or SKU contains what was typed, the likeliest first. */
export async function productOptions(actor: Actor, typed: string, limit = 8): Promise<ProductChoice[]> {
  const text = typed.trim().slice(0, 100);
  const pattern = plain(text);
  const found = await db.product.findMany({
    where: {
      AND: [
        { isActive: true },
        visible.products(actor),
        text === ""
          ? {}
          : {
              OR: [
                { name: { contains: pattern, mode: "insensitive" } },
                { sku: { contains: pattern, mode: "insensitive" } },
              ],
            },
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: Math.max(limit, 50),
    select: { id: true, sku: true, name: true, unit: true, unitPrice: true },
  });
  const { locale, currency, currencyDecimals } = actor.desk;
  const low = text.toLowerCase();
  const rank = (row: { sku: string; name: string }) => {
    if (row.sku.toLowerCase() === low) return 0;
    return row.name.toLowerCase().startsWith(low) ? 1 : 2;
  };
  return found
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, limit)
    .map((row) => ({
      value: row.id,
      label: row.name,
      hint: `${row.sku} · ${formatUnitPrice(unitPrice(row.unitPrice), currency, locale)} / ${row.unit}`,
      price: typedDecimal(row.unitPrice, 4, Math.min(currencyDecimals, 4), locale),
    }));
}
