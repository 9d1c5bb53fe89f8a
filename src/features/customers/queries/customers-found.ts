import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { likeText } from "#kernel/search.ts";
import { db } from "#server/db.ts";

/** Customers and contacts that a search found. */
export interface PeopleFound {
  readonly customers: readonly { readonly id: string; readonly name: string; readonly phone: string }[];
  readonly contacts: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly phone: string;
    readonly customer: { readonly id: string; readonly name: string };
  }[];
}

/** The customers by name and the contacts by name or e-mail that say what was typed. */
export async function customersFound(actor: Actor, words: string, limit: number): Promise<PeopleFound> {
  const contains = { contains: likeText(words), mode: "insensitive" } as const;
  const [customers, contacts] = await Promise.all([
    db.customer.findMany({
      where: { AND: [visible.customers(actor), { name: contains }] },
      orderBy: [{ isActive: "desc" }, { name: "asc" }],
      take: limit,
      select: { id: true, name: true, phone: true },
    }),
    db.contact.findMany({
      where: { AND: [visible.contacts(actor), { OR: [{ name: contains }, { email: contains }] }] },
      orderBy: [{ isActive: "desc" }, { name: "asc" }],
      take: limit,
      relationLoadStrategy: "join",
      select: { id: true, name: true, email: true, phone: true, customer: { select: { id: true, name: true } } },
    }),
  ]);
  return { customers, contacts };
}
