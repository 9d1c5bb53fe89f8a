import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { Thousandths } from "#kernel/quantity.ts";
import { missing, objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { type Counted, objectionToSerials, readPieces, readSerials } from "./model/pieces.ts";

/** A product that is kept in stock, as the ledger needs it. */
export interface StockedProduct extends Counted {
  readonly id: string;
  readonly unitCost: number;
  readonly isSerialized: boolean;
}

/** The product of a stock form; refuses one that is not kept in stock. */
export async function stockedProduct(tx: Tx, actor: Actor, id: string): Promise<StockedProduct> {
  const product = await tx.product.findFirst({
    where: { AND: [{ id }, visible.products(actor)] },
    select: {
      id: true,
      name: true,
      unit: true,
      unitCost: true,
      takesFractions: true,
      isSerialized: true,
      isStocked: true,
    },
  });
  if (!product) throw new Refused(missing);
  const { isStocked, ...facts } = product;
  if (!isStocked) stopIf(objectionAt("productId", `${product.name} is not kept in stock.`));
  return facts;
}

/** A location where something is put or taken from; one that is not used any more is refused. */
export async function locationMeant(tx: Tx, actor: Actor, id: string, field = "locationId") {
  const location = await tx.stockLocation.findFirst({
    where: { AND: [{ id }, visible.stockLocations(actor)] },
    select: { id: true, name: true, personId: true, isActive: true },
  });
  if (!location) throw new Refused(missing);
  if (!location.isActive) stopIf(objectionAt(field, `${location.name} is not used any more.`));
  return location;
}

/** How many of a product were typed; refuses what is no such number. */
export function piecesMeant(
  text: string,
  product: StockedProduct,
  actor: Actor,
  field = "quantity",
  least?: "aboveZero" | "zero" | "any",
): Thousandths {
  const quantity = readPieces(text, product, actor.desk.locale, least);
  if (typeof quantity === "string") throw new Refused(objectionAt(field, quantity));
  return quantity;
}

/** The serial numbers that go with a quantity; none for what has none. */
export function serialsMeant(text: string, product: StockedProduct, quantity: number): string[] {
  if (!product.isSerialized) return [];
  const numbers = readSerials(text);
  if (typeof numbers === "string") throw new Refused(objectionAt("serialNumbers", numbers));
  const objection = objectionToSerials(numbers, quantity, product.name);
  if (objection) throw new Refused(objectionAt("serialNumbers", objection));
  return numbers;
}
