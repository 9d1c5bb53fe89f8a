import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { likeText } from "#kernel/search.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { type Caller, inOrderOfFit, type NumberSought, numberSought } from "../model/caller.ts";

/** Active contacts and customers that what was typed may mean: a phone number however written, or names, a letter wrong or two. */
export async function callersFound(actor: Actor, typed: string, limit: number): Promise<readonly Caller[]> {
  const number = numberSought(typed);
  if (number) return inOrderOfFit(await withNumber(actor, number, limit), typed).slice(0, limit);
  const words = typed.split(/\s+/).filter(Boolean).slice(0, 4);
  if (words.join("").length < 2) return [];
  const [said, meant] = await Promise.all([saying(actor, words, limit), soundingLike(actor, typed)]);
  return inOrderOfFit([...said, ...meant], typed).slice(0, limit);
}

const hasNumber = ({ part, wholes }: NumberSought) => ({
  OR: [{ phoneDigits: { contains: part } }, { phoneDigits: { in: [...wholes] } }],
});

async function withNumber(actor: Actor, number: NumberSought, limit: number): Promise<Caller[]> {
  const [contacts, customers] = await Promise.all([
    contactsWhere(actor, hasNumber(number), limit),
    customersWhere(
      actor,
      { OR: [hasNumber(number), { locations: { some: { AND: [{ isActive: true }, hasNumber(number)] } } }] },
      limit,
    ),
  ]);
  // A number that several people share is the office's: nobody knows yet who is speaking.
  return contacts.length > 1 ? [...customers, ...contacts] : [...contacts, ...customers];
}

async function saying(actor: Actor, words: readonly string[], limit: number): Promise<Caller[]> {
  const says = (word: string) => ({ contains: likeText(word), mode: "insensitive" }) as const;
  const [contacts, customers] = await Promise.all([
    contactsWhere(
      actor,
      {
        AND: words.map((word) => ({
          OR: [{ name: says(word) }, { email: says(word) }, { customer: { name: says(word) } }],
        })),
      },
      limit,
    ),
    customersWhere(actor, { AND: words.map((word) => ({ name: says(word) })) }, limit),
  ]);
  return [...contacts, ...customers];
}

const mostAlike = 8;

/** Names that are nearly what was typed, the nearest first; whose they are is looked at afterwards. */
async function soundingLike(actor: Actor, typed: string): Promise<Caller[]> {
  const [contactIds, customerIds] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT id FROM contact WHERE is_active AND (${typed} <% name OR ${typed} % name)
       ORDER BY word_similarity(${typed}, name) DESC, name LIMIT ${mostAlike}`,
    db.$queryRaw<{ id: string }[]>`
      SELECT id FROM customer WHERE is_active AND (${typed} <% name OR ${typed} % name)
       ORDER BY word_similarity(${typed}, name) DESC, name LIMIT ${mostAlike}`,
  ]);
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  if (contactIds.length + customerIds.length === 0) return [];
  const [contacts, customers, theirs] = await Promise.all([
    contactsWhere(actor, { id: { in: ids(contactIds) } }, mostAlike),
    customersWhere(actor, { id: { in: ids(customerIds) } }, mostAlike),
    contactsWhere(actor, { customerId: { in: ids(customerIds) } }, mostAlike),
  ]);
  return [...contacts, ...customers, ...theirs];
}

async function contactsWhere(actor: Actor, where: Prisma.ContactWhereInput, take: number): Promise<Caller[]> {
  const rows = await db.contact.findMany({
    where: { AND: [visible.contacts(actor), { isActive: true, customer: { isActive: true } }, where] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take,
    relationLoadStrategy: "join",
    select: { id: true, name: true, phone: true, customer: { select: { id: true, name: true, phone: true } } },
  });
  return rows.map(({ id, name, phone, customer }) => ({
    customerId: customer.id,
    customerName: customer.name,
    contactId: id,
    contactName: name,
    phone: phone || customer.phone,
  }));
}

async function customersWhere(actor: Actor, where: Prisma.CustomerWhereInput, take: number): Promise<Caller[]> {
  const rows = await db.customer.findMany({
    where: { AND: [visible.customers(actor), { isActive: true }, where] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take,
    select: { id: true, name: true, phone: true },
  });
  return rows.map(({ id, name, phone }) => ({ customerId: id, customerName: name, phone }));
}
