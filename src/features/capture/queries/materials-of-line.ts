import "server-only";
import type { Actor } from "#access/actor.ts";
import type { BesideProduct } from "#features/materials/model/beside-product.ts";
import { besideProduct } from "#features/materials/queries/beside-product.ts";
import { formatMoney, formatQuantity, formatUnitPrice, typedDecimal } from "#kernel/money.ts";
import { priceOfQuantity, unitPrice } from "#kernel/quantity.ts";
import type { MaterialRead } from "../model/reading.ts";
import type { MaterialSaid } from "../model/said.ts";
import type { ProductMeant } from "./products-meant.ts";

/** What the one product that is meant costs on the ticket and where it lies. */
export async function besideOnly(
  actor: Actor,
  ticketId: string | undefined,
  found: readonly ProductMeant[],
  now: Date,
) {
  const [only] = found.length === 1 ? found : [];
  return only && ticketId ? await besideProduct(actor, ticketId, only.id, now) : undefined;
}

/** A material as the line will write it down: at the price of its ticket once that is known. */
export function materialRead(
  { quantity, product }: MaterialSaid,
  found: readonly ProductMeant[],
  beside: BesideProduct | undefined,
  actor: Actor,
): MaterialRead {
  const { currency, currencyDecimals, locale } = actor.desk;
  const typed = { product, quantity: typedDecimal(quantity, 3, 0, locale) };
  const [only] = found.length === 1 ? found : [];
  if (!only) return { ...typed, name: "", sku: "", unit: "", price: "", amount: "" };
  const price = unitPrice(beside?.unitPrice ?? only.unitPrice);
  return {
    ...typed,
    name: only.name,
    sku: only.sku,
    unit: `${formatQuantity(quantity, locale)} ${only.unit}`,
    price: formatUnitPrice(price, currency, locale),
    amount: formatMoney(priceOfQuantity(quantity, price, currencyDecimals), currency, locale),
  };
}
