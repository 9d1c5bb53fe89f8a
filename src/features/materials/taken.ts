import "server-only";
import type { Actor } from "#access/actor.ts";
import type { ProductFacts } from "#features/catalogue/model/product.ts";
import { type LedgerLine, lockLevels, lyingAround, writeLedger } from "#features/stock/ledger.ts";
import { piecesInWords } from "#features/stock/model/pieces.ts";
import { locationMeant } from "#features/stock/records.ts";
import { forgetSerials, putSerials, serialsAt, spendSerials, takeSerials } from "#features/stock/serials.ts";
import { objectionAt, Refused } from "#kernel/refusal.ts";
import type { MaterialStatus } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";

interface Work {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
}

/** A location that something is taken from. */
export interface Source {
  readonly id: string;
  readonly name: string;
}

/** Where a product in stock is taken from: the location that was chosen, else the van of whoever writes it down. */
export async function sourceMeant(
  tx: Tx,
  actor: Actor,
  product: Pick<ProductFacts, "id" | "name" | "unit">,
  chosenId: string,
): Promise<Source> {
  if (chosenId !== "") return await locationMeant(tx, actor, chosenId);
  const van = await tx.stockLocation.findFirst({
    where: { personId: actor.id, isActive: true },
    select: { id: true, name: true },
  });
  if (van) return van;
  const lying = await lyingAround(tx, product.id);
  const where = lying
    .map(({ name, quantity }) => `${piecesInWords(quantity, product.unit, actor.desk.locale)} in ${name}`)
    .join(", ");
  const message =
    where === ""
      ? `${product.name} is in stock nowhere. Receive it first, or put it on the ticket as to order.`
      : `Choose where ${product.name} was taken from: ${where}.`;
  throw new Refused(objectionAt("locationId", message));
}

/** The serial numbers that are taken: those that were said, else those that lie there when that leaves no choice. */
export async function serialsToTake(
  tx: Tx,
  product: Pick<ProductFacts, "id" | "name" | "isSerialized">,
  source: Source | undefined,
  said: readonly string[],
  quantity: number | undefined,
): Promise<readonly string[]> {
  if (!product.isSerialized || said.length > 0 || source === undefined) return said;
  const lying = await serialsAt(tx, product.id, source.id);
  if (quantity !== undefined && lying.length * 1000 === quantity) return lying;
  const few = lying.slice(0, 5).join(", ");
  const more = lying.length > 5 ? ` and ${lying.length - 5} more` : "";
  // Too few lie there: that is said when they are taken.
  if (quantity === undefined || lying.length * 1000 < quantity) return said;
  const which = quantity === 1000 ? "a serial number" : `${quantity / 1000} serial numbers`;
  const message = `${product.name} needs ${which}. In ${source.name}: ${few}${more}.`;
  throw new Refused(objectionAt("serialNumbers", message));
}

/**
 * Locks what several materials will take, before the first takes anything: so that two who take several things at once
 * wait for each other in one order.
 */
export async function lockAhead({ tx, actor }: Work, productIds: readonly string[], chosenId: string): Promise<void> {
  const [stocked, source] = await Promise.all([
    tx.product.findMany({ where: { id: { in: [...productIds] }, isStocked: true }, select: { id: true } }),
    tx.stockLocation.findFirst({
      where: chosenId === "" ? { personId: actor.id } : { id: chosenId },
      select: { id: true },
    }),
  ]);
  if (!source || stocked.length === 0) return;
  await lockLevels(
    tx,
    stocked.map(({ id }) => ({ productId: id, locationId: source.id })),
  );
}

/** What a material takes with it. */
export interface Taken {
  readonly id: string;
  readonly quantity: number;
  readonly serialNumbers: readonly string[];
}

/** Takes what a material uses: out of the stock where the product is kept there, and its serial numbers in any case. */
export async function takeFor(
  work: Work,
  material: Taken,
  product: Pick<ProductFacts, "id" | "isSerialized" | "unitCost">,
  source: Source | undefined,
): Promise<void> {
  const pieces = { productId: product.id, numbers: product.isSerialized ? material.serialNumbers : [] };
  if (source === undefined) {
    await spendSerials(work.tx, pieces);
    return;
  }
  const line: LedgerLine = {
    productId: product.id,
    locationId: source.id,
    kind: "used",
    quantity: -material.quantity,
    unitCost: product.unitCost,
    materialId: material.id,
  };
  await writeLedger(work, [line]);
  await takeSerials(work.tx, pieces, source, null);
}

/** Where a material was taken from, as the ledger says; undefined when it took nothing out of stock. */
export async function sourceOf(
  tx: Tx,
  materialId: string,
): Promise<(Source & { readonly quantity: number }) | undefined> {
  const [taken] = await tx.$queryRaw<{ id: string; name: string; quantity: number }[]>`
    SELECT stock_location.id::text, stock_location.name, (-sum(stock_move.quantity))::int AS quantity
    FROM stock_move JOIN stock_location ON stock_location.id = stock_move.location_id
    WHERE stock_move.material_id = ${materialId}::uuid
    GROUP BY stock_location.id, stock_location.name HAVING sum(stock_move.quantity) < 0 LIMIT 1`;
  return taken;
}

/** Gives back what a material took: to where it lay before. */
export async function giveBack(
  work: Work,
  material: Taken & { readonly productId: string | null; readonly unitCost: number; readonly status: MaterialStatus },
  reason: string,
): Promise<void> {
  const { productId } = material;
  if (productId === null) return;
  const pieces = { productId, numbers: material.serialNumbers };
  const from = await sourceOf(work.tx, material.id);
  if (!from) {
    // What is still on its way took nothing: the piece with its number may be another one's.
    if (material.status === "delivered") await forgetSerials(work.tx, pieces);
    return;
  }
  const line: LedgerLine = {
    productId,
    locationId: from.id,
    kind: "returned",
    quantity: from.quantity,
    unitCost: material.unitCost,
    materialId: material.id,
    reason,
  };
  await writeLedger(work, [line]);
  const known = await work.tx.product.findUnique({ where: { id: productId }, select: { isSerialized: true } });
  if (known?.isSerialized) await putSerials(work.tx, pieces, from.id);
}
