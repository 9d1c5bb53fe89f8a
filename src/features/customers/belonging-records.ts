import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { conflictOf, type FormText, mergeEdit } from "#kernel/merge.ts";
import { missing, objectionAt, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { objectionToContact } from "./model/contact.ts";
import { lastActorOn, lockCustomer } from "./records.ts";

const ofCustomer = { customer: { select: { name: true } }, customerId: true, isActive: true, version: true } as const;

/** A device as far as the actor may see its customer, locked until the command ends; refuses as missing otherwise. */
export async function lockDevice(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM device WHERE id = ${id}::uuid FOR UPDATE`;
  const device = await tx.device.findFirst({
    where: { AND: [{ id }, { customer: visible.customers(actor) }] },
    select: {
      id: true,
      name: true,
      kind: true,
      serialNumber: true,
      locationId: true,
      contactId: true,
      notes: true,
      ...ofCustomer,
    },
  });
  if (!device) throw new Refused(missing);
  return device;
}

/** A contract as far as the actor may see its customer, locked until the command ends; refuses as missing otherwise. */
export async function lockContract(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM contract WHERE id = ${id}::uuid FOR UPDATE`;
  const contract = await tx.contract.findFirst({
    where: { AND: [{ id }, { customer: visible.customers(actor) }] },
    select: { id: true, name: true, number: true, startsOn: true, endsOn: true, isDefault: true, ...ofCustomer },
  });
  if (!contract) throw new Refused(missing);
  return contract;
}

/** A location as far as the actor may see its customer, locked until the command ends; refuses as missing otherwise. */
export async function lockLocation(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM customer_location WHERE id = ${id}::uuid FOR UPDATE`;
  const location = await tx.customerLocation.findFirst({
    where: { AND: [{ id }, { customer: visible.customers(actor) }] },
    select: { id: true, name: true, address: true, phone: true, isPrimary: true, ...ofCustomer },
  });
  if (!location) throw new Refused(missing);
  return location;
}

/** The customer that something new is written down for; an inactive one gets nothing new. */
export async function lockActiveCustomer(tx: Tx, actor: Actor, id: string) {
  const customer = await lockCustomer(tx, actor, id);
  if (!customer.isActive) refuse("rule", `${customer.name} is not active, so nothing new can be added.`);
  return customer;
}

/** What an edit was sent with. */
interface SentEdit {
  readonly typed: FormText;
  readonly was: FormText;
  readonly version: number;
}

/** The fields that an edit really changes; refuses when there are none, or when somebody else changed the same ones. */
export async function changedFields(
  tx: Tx,
  { typed, was, version }: SentEdit,
  current: FormText,
  record: { readonly id: string; readonly version: number },
): Promise<FormText> {
  const merge = mergeEdit(typed, was, current, version === record.version);
  if (merge.conflicts.length > 0) {
    throw new Refused(conflictOf(merge, was, current, record.version, await lastActorOn(tx, record.id)));
  }
  if (merge.changed.length === 0) refuse("rule", "Nothing was changed, so nothing was saved.");
  return Object.fromEntries(merge.changed.map((field) => [field, typed[field] ?? ""]));
}

/** A change as the record keeps it: from and to of each field. */
export function fromAndTo(write: FormText, current: FormText) {
  return Object.fromEntries(
    Object.keys(write).map((field) => [field, { from: current[field] || null, to: write[field] || null }]),
  );
}

/** Where a device stands and who uses it are of its customer. */
export async function checkPlace(tx: Tx, customerId: string, { locationId, contactId }: FormText): Promise<void> {
  if (locationId) {
    const where = { id: locationId, customerId, isActive: true };
    const location = await tx.customerLocation.findFirst({ where, select: { id: true } });
    if (!location) stopIf(objectionAt("locationId", "Choose a location of this customer."));
  }
  if (contactId) {
    const contact = await tx.contact.findUnique({
      where: { id: contactId },
      select: { name: true, customerId: true, isActive: true },
    });
    stopIf(objectionToContact(contact ?? undefined, customerId));
  }
}
