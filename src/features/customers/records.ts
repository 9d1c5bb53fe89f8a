import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { recordEvent } from "#server/events.ts";

const customerColumns = {
  id: true,
  name: true,
  phone: true,
  address: true,
  alert: true,
  isActive: true,
  version: true,
} as const;

/** A customer as far as the actor may see it, locked until the command ends; refuses as missing otherwise. */
export async function lockCustomer(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM customer WHERE id = ${id}::uuid FOR UPDATE`;
  const customer = await tx.customer.findFirst({
    where: { AND: [{ id }, visible.customers(actor)] },
    select: customerColumns,
  });
  if (!customer) throw new Refused(missing);
  return customer;
}

/** A contact as far as the actor may see it, locked until the command ends; refuses as missing otherwise. */
export async function lockContact(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM contact WHERE id = ${id}::uuid FOR UPDATE`;
  const contact = await tx.contact.findFirst({
    where: { AND: [{ id }, visible.contacts(actor)] },
    select: {
      id: true,
      customerId: true,
      name: true,
      email: true,
      phone: true,
      jobTitle: true,
      acceptsMail: true,
      isActive: true,
      version: true,
    },
  });
  if (!contact) throw new Refused(missing);
  return contact;
}

/** What is written down about a new person at a customer. */
export interface NewContact {
  readonly customerId: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly jobTitle: string;
}

/** Writes down a new contact; the caller has checked the right to. */
export async function insertContact(tx: Tx, contact: NewContact, now: Date): Promise<{ id: string; name: string }> {
  return await tx.contact.create({
    data: { ...contact, email: contact.email.toLowerCase(), createdAt: now },
    select: { id: true, name: true },
  });
}

/** A contact made on the way, as when a stranger calls: written down together with its own record. */
export async function insertContactOnTheWay(tx: Tx, actor: Actor, contact: NewContact, now: Date) {
  const made = await insertContact(tx, contact, now);
  const { customerId, ...words } = contact;
  await recordEvent(tx, "contact.create", actor, now, { type: "contact", id: made.id }, { customerId, ...words });
  return made;
}

/** Who last changed a customer or contact, for the sentence of a conflict. */
export async function lastActorOn(tx: Tx, subjectId: string): Promise<string> {
  const event = await tx.event.findFirst({
    where: { subjectId },
    orderBy: { id: "desc" },
    select: { actorName: true },
  });
  return event?.actorName ?? "Somebody else";
}
