import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { likeText } from "#kernel/search.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import type { CustomerListAddress } from "../model/customer-list-address.ts";

const pageSize = 50;

/** A customer as a row of the list. */
export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly isActive: boolean;
  readonly contacts: number;
  readonly openTickets: number;
}

/** One page of customers, and the name and id where the next begins. */
export interface CustomerPage {
  readonly rows: readonly CustomerRow[];
  readonly next: { readonly name: string; readonly id: string } | undefined;
}

/** One page of the customers the actor may see, by name. */
export const customersInList = cache(async (actor: Actor, address: CustomerListAddress): Promise<CustomerPage> => {
  const { q, isActive, after } = address;
  const behind: Prisma.CustomerWhereInput = after
    ? { OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] }
    : {};
  const contains = { contains: likeText(q), mode: "insensitive" } as const;
  const rows = await db.customer.findMany({
    where: {
      AND: [
        visible.customers(actor),
        { isActive },
        behind,
        q === "" ? {} : { OR: [{ name: contains }, { phone: contains }] },
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: pageSize + 1,
    select: { id: true, name: true, phone: true, isActive: true },
  });
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  const counts = await countsOf(
    actor,
    shown.map(({ id }) => id),
  );
  return {
    rows: shown.map((row) => ({
      ...row,
      contacts: counts.contacts.get(row.id) ?? 0,
      openTickets: counts.openTickets.get(row.id) ?? 0,
    })),
    next: last && rows.length > pageSize ? { name: last.name, id: last.id } : undefined,
  };
});

// Counted for the rows of the page alone: counting beside each row would count the whole table.
async function countsOf(actor: Actor, customerIds: string[]) {
  const ofThese = { customerId: { in: customerIds } };
  const [contacts, tickets] = await Promise.all([
    db.contact.groupBy({ by: ["customerId"], where: { ...ofThese, isActive: true }, _count: true }),
    db.ticket.groupBy({
      by: ["customerId"],
      where: { AND: [{ ...ofThese, isOpen: true }, visible.tickets(actor)] },
      _count: true,
    }),
  ]);
  return {
    contacts: new Map(contacts.map(({ customerId, _count }) => [customerId, _count])),
    openTickets: new Map(tickets.map(({ customerId, _count }) => [customerId, _count])),
  };
}

/** Whether there is any customer at all, so that an empty list can say what to do first. */
export const isAnyCustomer = cache(
  async (actor: Actor): Promise<boolean> =>
    (await db.customer.findFirst({ where: visible.customers(actor), select: { id: true } })) !== null,
);
