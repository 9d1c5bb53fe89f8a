import "server-only";
import { createHash } from "node:crypto";
import { inAnyCase } from "#kernel/search.ts";
import type { Tx } from "#server/db.ts";

interface Known {
  readonly id: string;
}

// Under this key a later import finds again what an earlier one made.
const externalKeyOf = (source: string, ...names: readonly string[]) => [source, ...names].join(":").slice(0, 400);

/** The queues that a file names, by an earlier import or by their names; an unknown one is left out. */
export async function knownQueues(tx: Tx, source: string, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const queues = await tx.queue.findMany({
    where: {
      OR: [
        { externalKey: { in: names.map((name) => externalKeyOf(source, name)) } },
        { name: { in: [...names], mode: "insensitive" } },
      ],
    },
    select: { id: true, name: true, externalKey: true },
  });
  return idsByName(names, (name) =>
    queues.find((queue) => queue.externalKey === externalKeyOf(source, name) || isSame(queue.name, name)),
  );
}

const isSame = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

function idsByName(names: readonly string[], find: (name: string) => Known | undefined): Map<string, string> {
  return new Map(
    names.flatMap((name): [string, string][] => {
      const found = find(name);
      return found ? [[name, found.id]] : [];
    }),
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
  const named = { where: { name: inAnyCase(name) }, orderBy: { createdAt: "asc" } } as const;
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
    where: { customerId, OR: [{ externalKey }, { name: inAnyCase(name) }] },
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

/** Who a file's names are here, by an earlier import, by e-mail or by name; a name that is nobody's is left out. */
export async function knownPeople(tx: Tx, source: string, names: Iterable<string>): Promise<Map<string, string>> {
  const asked = [...new Set(names)].filter((name) => name !== "");
  if (asked.length === 0) return new Map();
  const people = await tx.person.findMany({
    where: {
      OR: [
        { externalKey: { in: asked.map((name) => externalKeyOf(source, name)) } },
        { email: { in: asked.map((name) => name.toLowerCase()) } },
        { name: { in: asked, mode: "insensitive" } },
      ],
    },
    orderBy: [{ isActive: "desc" }, { createdAt: "asc" }],
    select: { id: true, name: true, email: true, externalKey: true },
  });
  return idsByName(
    asked,
    (name) =>
      people.find((person) => person.externalKey === externalKeyOf(source, name)) ??
      people.find((person) => person.email === name.toLowerCase()) ??
      people.find((person) => isSame(person.name, name)),
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
