import "server-only";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { isId } from "#kernel/id.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { piecesInWords } from "../model/pieces.ts";

/** A line of the ledger as it is read. */
export interface LedgerRow {
  readonly id: string;
  readonly at: Date;
  readonly what: string;
  readonly location: string;
  readonly words: string;
  readonly isOut: boolean;
  readonly by: string;
  readonly why: string;
  readonly ticket: string | null;
  /** There only for those who may see cost. */
  readonly cost?: string;
}

const kinds = {
  received: "Received",
  moved: "Moved",
  used: "Used",
  returned: "Given back",
  counted: "Counted",
  corrected: "Corrected",
} as const;

const most = 200;

/** Where a product lies and how it came there, the newest line first. */
export async function stockOfProduct(actor: Actor, productId: string) {
  if (!isId(productId)) return undefined;
  const seesCost = can(actor, "material.seeCost", {});
  const [product, levels, pieces, moves] = await Promise.all([
    db.product.findFirst({
      where: { AND: [{ id: productId, isStocked: true }, visible.products(actor)] },
      select: { id: true, sku: true, name: true, unit: true, isSerialized: true },
    }),
    db.stockLevel.findMany({
      where: { AND: [{ productId }, visible.stockLevels(actor)] },
      orderBy: { location: { name: "asc" } },
      select: { locationId: true, quantity: true, location: { select: { name: true, personId: true } } },
    }),
    db.serialNumber.findMany({
      where: { productId, locationId: { not: null }, product: visible.products(actor) },
      orderBy: { number: "asc" },
      take: 500,
      select: { number: true, locationId: true },
    }),
    db.stockMove.findMany({
      where: { AND: [{ productId }, visible.stockMoves(actor)] },
      orderBy: [{ movedAt: "desc" }, { id: "desc" }],
      take: most,
      select: {
        id: true,
        kind: true,
        quantity: true,
        reason: true,
        movedAt: true,
        materialId: true,
        location: { select: { name: true } },
        person: { select: { name: true } },
        unitCost: seesCost,
      },
    }),
  ]);
  if (!product) return undefined;
  const { currency, locale } = actor.desk;
  const materialIds = moves.flatMap(({ materialId }) => materialId ?? []);
  const materials = await db.material.findMany({
    where: { AND: [{ id: { in: materialIds } }, visible.materials(actor)] },
    select: { id: true, ticket: { select: { number: true } } },
  });
  const tickets = new Map(materials.map(({ id, ticket }) => [id, ticket.number]));
  const words = (quantity: number) => piecesInWords(quantity, product.unit, locale);
  return {
    product,
    total: words(levels.reduce((sum, { quantity }) => sum + quantity, 0)),
    levels: levels.map(({ locationId, quantity, location }) => ({
      locationId,
      name: location.name,
      isMine: location.personId === actor.id,
      quantity,
      words: words(quantity),
      serialNumbers: pieces.filter((piece) => piece.locationId === locationId).map(({ number }) => number),
    })),
    ledger: moves.map(
      ({ unitCost, ...move }): LedgerRow => ({
        id: move.id,
        at: move.movedAt,
        what: kinds[move.kind],
        location: move.location.name,
        words: `${move.quantity > 0 ? "+" : move.quantity < 0 ? "−" : ""}${words(Math.abs(move.quantity))}`,
        isOut: move.quantity < 0,
        by: move.person.name,
        why: move.reason,
        ticket: (move.materialId && tickets.get(move.materialId)) ?? null,
        ...(unitCost === undefined ? {} : { cost: formatUnitPrice(unitPrice(unitCost), currency, locale) }),
      }),
    ),
  };
}

/** The stock of one product, as its page shows it. */
export type StockOfProduct = NonNullable<Awaited<ReturnType<typeof stockOfProduct>>>;
