import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { piecesInWords } from "#features/stock/model/pieces.ts";
import { db } from "#server/db.ts";
import type { MaterialEvent } from "../model/material-status.ts";

/** A material on its way, as the list of what is to order shows it. */
export interface MaterialOnItsWay {
  readonly id: string;
  readonly name: string;
  readonly sku: string;
  readonly vendor: string;
  readonly words: string;
  readonly ticket: string;
  readonly customer: string;
  readonly asked: string;
  readonly purchaseOrder: string;
}

const statuses = { order: "to_order", receive: "ordered", deliver: "received" } as const;

/** The materials that wait for something to happen to them, by vendor, the oldest first. */
export async function materialsToOrder(actor: Actor, event: MaterialEvent): Promise<MaterialOnItsWay[]> {
  const rows = await db.material.findMany({
    where: { AND: [{ status: statuses[event] }, visible.materials(actor)] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      name: true,
      quantity: true,
      unit: true,
      purchaseOrder: true,
      product: { select: { sku: true, vendor: true } },
      person: { select: { name: true } },
      ticket: { select: { number: true, customer: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, name, quantity, unit, purchaseOrder, product, person, ticket }) => ({
    id,
    name,
    sku: product?.sku ?? "",
    vendor: product?.vendor ?? "",
    words: piecesInWords(quantity, unit, actor.desk.locale),
    ticket: ticket.number,
    customer: ticket.customer.name,
    asked: person.name,
    purchaseOrder,
  }));
}
