import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "#server/db.ts";

interface Known {
  readonly id: string;
}

// Under this key a later import finds again what an earlier one made.
const externalKeyOf = (source: string, ...names: readonly string[]) => [source, ...names].join(":").slice(0, 400);

/** The queue that a file names, by an earlier import or by its name. */
export async function knownQueue(tx: Tx, source: string, name: string): Promise<Known | null> {
  const ours = await tx.queue.findUnique({ where: { externalKey: externalKeyOf(source, name) }, select: { id: true } });
  return (
    ours ?? (await tx.queue.findFirst({ where: { name: { equals: name, mode: "insensitive" } }, select: { id: true } }))
  );
}

/** Makes a queue that a file names. */
export async function newQueue(tx: Tx, source: string, name: string): Promise<Known> {
  return await tx.queue.create({
    data: { name, externalKey: externalKeyOf(source, name), sort: 1000 },
    select: { id: true },
  });
}

/** The customer that a file names, by an earlier import or by its name. */
export async function knownCustomer(tx: Tx, source: string, name: string): Promise<Known | null> {
  const externalKey = externalKeyOf(source, name);
  const ours = await tx.customer.findUnique({ where: { externalKey }, select: { id: true } });
  const named = { where: { name: { equals: name, mode: "insensitive" } }, orderBy: { createdAt: "asc" } } as const;
  return ours ?? (await tx.customer.findFirst({ ...named, select: { id: true } }));
}

/** Makes a customer that a file names. */
export async function newCustomer(tx: Tx, source: string, name: string, now: Date): Promise<Known> {
  return await tx.customer.create({
    data: { name, externalKey: externalKeyOf(source, name), createdAt: now },
    select: { id: true },
  });
}

/** Whose contact a file names, and how it is called there. */
export interface NamedContact {
  readonly customerId: string;
  readonly customer: string;
  readonly contact: string;
}

/** The contact of a customer that a file names. */
export async function knownContact(tx: Tx, source: string, named: NamedContact): Promise<Known | null> {
  const { customerId, customer, contact: name } = named;
  const externalKey = externalKeyOf(source, customer, name);
  return await tx.contact.findFirst({
    where: { customerId, OR: [{ externalKey }, { name: { equals: name, mode: "insensitive" } }] },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
}

/** Makes a contact that a file names; nobody asked them, so they get no mail. */
export async function newContact(tx: Tx, source: string, named: NamedContact, now: Date): Promise<Known> {
  const { customerId, customer, contact: name } = named;
  return await tx.contact.create({
    data: {
      customerId,
      name,
      externalKey: externalKeyOf(source, customer, name),
      acceptsMail: false,
      createdAt: now,
    },
    select: { id: true },
  });
}

/** The person that a file names, by an earlier import, by e-mail or by name. */
export async function knownPerson(tx: Tx, source: string, name: string): Promise<Known | null> {
  const externalKey = externalKeyOf(source, name);
  const ours = await tx.person.findUnique({ where: { externalKey }, select: { id: true } });
  const called = [{ email: name.toLowerCase() }, { name: { equals: name, mode: "insensitive" as const } }];
  return (
    ours ??
    (await tx.person.findFirst({
      where: { OR: called },
      orderBy: [{ isActive: "desc" }, { createdAt: "asc" }],
      select: { id: true },
    }))
  );
}

/** Makes a technician that a file names: a person who never signs in and is offered nowhere, so that the history reads right. */
export async function newTechnician(tx: Tx, source: string, name: string, now: Date): Promise<Known> {
  const level = await tx.securityLevel.findFirstOrThrow({
    where: { systemKey: "serviceDeskUser" },
    select: { id: true },
  });
  return await tx.person.create({
    data: {
      name,
      email: addressOf(source, name),
      externalKey: externalKeyOf(source, name),
      securityLevelId: level.id,
      isActive: false,
      submitsTimesheets: false,
      createdAt: now,
    },
    select: { id: true },
  });
}

// The column must be unique, so it needs something; .invalid is reserved and reaches nobody.
function addressOf(source: string, name: string): string {
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 10);
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return `${slug.slice(0, 40) || "person"}-${digest}@${source}.invalid`;
}

/** The billing role in which an imported technician works: the person's own, or the first of the desk. */
export async function billingRoleFor(tx: Tx, personId: string): Promise<string> {
  const own = await tx.personBillingRole.findFirst({
    where: { personId },
    orderBy: { isDefault: "desc" },
    select: { billingRoleId: true },
  });
  if (own) return own.billingRoleId;
  const first = await tx.billingRole.findFirstOrThrow({
    where: { isActive: true },
    orderBy: { sort: "asc" },
    select: { id: true },
  });
  return first.id;
}
