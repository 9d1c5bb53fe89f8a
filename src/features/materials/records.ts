import "server-only";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import type { ProductFacts } from "#features/catalogue/model/product.ts";
import { productMeant } from "#features/catalogue/records.ts";
import { readSerials } from "#features/stock/model/pieces.ts";
import { type LockedTicket, lockTicket, touchTicket } from "#features/tickets/records.ts";
import { columnOfDay, dayAt, parseLocalDate } from "#kernel/calendar.ts";
import { formatQuantity, parseQuantity } from "#kernel/money.ts";
import { unitPrice } from "#kernel/quantity.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { stepsStored } from "./model/explanation.ts";
import { readMaterial, serialText, type TypedMaterial } from "./model/material.ts";
import type { Usual } from "./model/usual.ts";
import { type Source, serialsToTake, sourceMeant, takeFor } from "./taken.ts";
import { usualOnTicket } from "./usual-records.ts";

interface Work {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
}

/** What a material is put on a ticket with: as it was typed, and how it comes there. */
export interface Putting {
  readonly input: TypedMaterial & { readonly isToOrder?: boolean };
  readonly bundleId?: string;
}

/** Refuses a cost from those who may not see any. */
export function refuseUnseenCost(actor: Actor, input: { readonly unitCost?: string }): void {
  if (input.unitCost !== undefined && !can(actor, "material.seeCost", {})) throw new Refused(missing);
}

/** Puts a product or another thing on a ticket that is locked, with its price of today; answers as its command does. */
export async function putOnTicket({ input, bundleId, ...work }: Work & Putting, ticket: LockedTicket) {
  const { tx, actor, now } = work;
  refuseUnseenCost(actor, input);
  const isInHand = input.isToOrder !== true;
  const today = dayAt(now, actor.timeZone);
  const product = await productMeant(tx, actor, input);
  const usedOn = parseLocalDate(input.usedOn.trim()) ?? today;
  const usual = await usualOnTicket(tx, { ticketId: ticket.id, usedOn, codeId: input.codeId, product }, actor.desk);
  const found = await piecesOf(work, input, product, isInHand);
  const beside = { product, usual, isInHand, by: actor.name, today };
  const read = readMaterial({ ...input, serialNumbers: [...found.serialNumbers] }, beside, actor.desk);
  if (!read.ok) throw new Refused(read.refusal);
  const { explanation, serialNumbers, ...values } = read.value;
  const { id } = await tx.material.create({
    data: {
      ...values,
      explanation: explanation.map((step) => ({ ...step })),
      serialNumbers: [...serialNumbers],
      ticketId: ticket.id,
      personId: actor.id,
      productId: product?.id ?? null,
      bundleId: bundleId ?? null,
      status: isInHand ? "delivered" : "to_order",
      usedOn: columnOfDay(values.usedOn),
      createdAt: now,
    },
    select: { id: true },
  });
  if (product && isInHand) {
    await takeFor(work, { id, quantity: values.quantity, serialNumbers }, product, found.source);
  }
  const quantity = formatQuantity(values.quantity, actor.desk.locale);
  await touchTicket(tx, ticket.id, now, `${actor.name}: ${quantity} × ${values.name}`);
  const { name, quantity: pieces, unitPrice, amount, unit, isBillable } = values;
  return {
    value: { id, number: ticket.number, name },
    about: { type: "material", id, ticketId: ticket.id },
    change: {
      name,
      quantity: pieces,
      unit,
      unitPrice,
      amount,
      isBillable,
      usedOn: values.usedOn,
      ...(values.priceReason === "" ? {} : { priceReason: values.priceReason }),
      ...(serialNumbers.length === 0 ? {} : { serialNumbers: [...serialNumbers] }),
      ...(found.source ? { from: found.source.name } : {}),
      ...(isInHand ? {} : { toOrder: true }),
    },
  };
}

/** Where a product in hand comes from, and which of its pieces; what is ordered for a ticket goes past the stock. */
export async function piecesOf(
  { tx, actor }: Work,
  input: TypedMaterial,
  product: ProductFacts | undefined,
  isInHand: boolean,
): Promise<{ readonly source?: Source; readonly serialNumbers: readonly string[] }> {
  const typed = readSerials(serialText(input.serialNumbers));
  // What cannot be read is said with the other fields.
  const said = typeof typed === "string" ? [serialText(input.serialNumbers)] : typed;
  if (!product?.isStocked || !isInHand) return { serialNumbers: said };
  const source = await sourceMeant(tx, actor, product, input.locationId);
  const quantity = parseQuantity(input.quantity, actor.desk.locale);
  return { source, serialNumbers: await serialsToTake(tx, product, source, said, quantity) };
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
      personId: true,
      productId: true,
      codeId: true,
      contractId: true,
      status: true,
      name: true,
      quantity: true,
      unit: true,
      unitPrice: true,
      unitCost: true,
      usualPrice: true,
      priceReason: true,
      amount: true,
      taxRate: true,
      isBillable: true,
      explanation: true,
      serialNumbers: true,
      notes: true,
      purchaseOrder: true,
      usedOn: true,
      version: true,
      billingItem: { select: { outcome: true, reference: true } },
    },
  });
  if (!material) throw new Refused(missing);
  return { ...material, ticket, technicianIds: ticket.technicianIds };
}

/** A material that is locked. */
export type LockedMaterial = Awaited<ReturnType<typeof lockMaterial>>;

/** What a material cost when it was written down: a correction that leaves product and code leaves that too. */
export const usualBefore = ({ codeId, usualPrice, unitCost, taxRate, ...before }: LockedMaterial): Usual => ({
  codeId,
  price: usualPrice === null ? null : unitPrice(usualPrice),
  cost: unitPrice(unitCost),
  taxRate,
  contractId: before.contractId,
  isCovered: before.contractId !== null && !before.isBillable,
  steps: stepsStored(before.explanation).filter(({ of }) => of !== "override" && of !== "amount"),
});
