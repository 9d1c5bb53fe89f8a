import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { defaultUnit } from "#features/catalogue/model/product.ts";
import { productMeant } from "#features/catalogue/records.ts";
import { type LockedTicket, lockTicket, touchTicket } from "#features/tickets/records.ts";
import { columnOfDay, dayAt } from "#kernel/calendar.ts";
import { formatQuantity } from "#kernel/money.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { readMaterial, type TypedMaterial } from "./model/material.ts";

/** Puts a product or another thing on a ticket that is locked, with its price of today; answers as its command does. */
export async function putOnTicket(
  { tx, actor, now, input }: { tx: Tx; actor: Actor; now: Date; input: TypedMaterial },
  ticket: LockedTicket,
) {
  const product = await productMeant(tx, actor, input);
  const read = readMaterial(input, product, dayAt(now, actor.timeZone), actor.desk);
  if (!read.ok) throw new Refused(read.refusal);
  const { usedOn, ...values } = read.value;
  const unit = product?.unit ?? defaultUnit;
  const { id } = await tx.material.create({
    data: {
      ...values,
      ticketId: ticket.id,
      personId: actor.id,
      productId: product?.id ?? null,
      unit,
      unitCost: product?.unitCost ?? 0,
      usedOn: columnOfDay(usedOn),
      createdAt: now,
    },
    select: { id: true },
  });
  const quantity = formatQuantity(values.quantity, actor.desk.locale);
  await touchTicket(tx, ticket.id, now, `${actor.name}: ${quantity} × ${values.name}`);
  return {
    value: { id, number: ticket.number, name: values.name },
    about: { type: "material", id, ticketId: ticket.id },
    change: { ...values, unit, usedOn },
  };
}

/** A material with its ticket, both locked until the command ends; refuses as missing what the actor may not see. */
export async function lockMaterial(tx: Tx, actor: Actor, id: string) {
  const found = await tx.material.findFirst({
    where: { AND: [{ id }, visible.materials(actor)] },
    select: { ticketId: true },
  });
  if (!found) throw new Refused(missing);
  const ticket = await lockTicket(tx, actor, found.ticketId);
  await tx.$executeRaw`SELECT 1 FROM material WHERE id = ${id}::uuid FOR UPDATE`;
  const material = await tx.material.findUnique({
    where: { id },
    select: {
      id: true,
      productId: true,
      name: true,
      quantity: true,
      unit: true,
      unitPrice: true,
      unitCost: true,
      amount: true,
      isBillable: true,
      usedOn: true,
      version: true,
    },
  });
  if (!material) throw new Refused(missing);
  return { ...material, ticket, technicianIds: ticket.technicianIds };
}

/** A material that is locked. */
export type LockedMaterial = Awaited<ReturnType<typeof lockMaterial>>;
