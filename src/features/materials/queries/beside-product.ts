import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { piecesInWords } from "#features/stock/model/pieces.ts";
import { dayAt } from "#kernel/calendar.ts";
import { isId } from "#kernel/id.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { db } from "#server/db.ts";
import type { BesideProduct } from "../model/beside-product.ts";
import { usualOnTicket } from "../usual-records.ts";

/** What a product costs on a ticket today, and where it lies, as far as the actor may see both. */
export async function besideProduct(
  actor: Actor,
  ticketId: string,
  productId: string,
  now: Date,
): Promise<BesideProduct | undefined> {
  if (!isId(ticketId) || !isId(productId)) return undefined;
  const [ticket, product, levels, pieces] = await Promise.all([
    db.ticket.findFirst({ where: { AND: [{ id: ticketId }, visible.tickets(actor)] }, select: { id: true } }),
    db.product.findFirst({
      where: { AND: [{ id: productId }, visible.products(actor)] },
      select: {
        id: true,
        unit: true,
        unitPrice: true,
        unitCost: true,
        codeId: true,
        taxCategoryId: true,
        isSerialized: true,
        isStocked: true,
      },
    }),
    db.stockLevel.findMany({
      where: { AND: [{ productId, quantity: { gt: 0 }, location: { isActive: true } }, visible.stockLevels(actor)] },
      orderBy: { quantity: "desc" },
      take: 12,
      select: { locationId: true, quantity: true, location: { select: { name: true, personId: true } } },
    }),
    db.serialNumber.findMany({
      where: { productId, locationId: { not: null }, product: visible.products(actor) },
      orderBy: { number: "asc" },
      take: 200,
      select: { number: true, locationId: true },
    }),
  ]);
  if (!ticket || !product) return undefined;
  const { currency, locale } = actor.desk;
  const usedOn = dayAt(now, actor.timeZone);
  const usual = await usualOnTicket(db, { ticketId, usedOn, codeId: "", product }, actor.desk);
  const places = levels
    .map(({ locationId, quantity, location }) => ({
      id: locationId,
      name: location.name,
      isOwnVan: location.personId === actor.id,
      quantity,
      words: piecesInWords(quantity, product.unit, locale),
      serialNumbers: pieces.filter((piece) => piece.locationId === locationId).map(({ number }) => number),
    }))
    .sort((a, b) => Number(b.isOwnVan) - Number(a.isOwnVan));
  return {
    unitPrice: usual.price,
    price: usual.price === null ? "" : formatUnitPrice(usual.price, currency, locale),
    steps: usual.steps.map(({ words }) => words),
    isCovered: usual.isCovered,
    unit: product.unit,
    isSerialized: product.isSerialized,
    places: product.isStocked ? places : null,
  };
}
