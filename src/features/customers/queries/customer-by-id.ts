import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** A person at a customer. */
export interface ContactView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly jobTitle: string;
  readonly isActive: boolean;
  readonly version: number;
}

/** A customer as its page shows it, active contacts first. */
export interface CustomerView {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly alert: string;
  readonly isActive: boolean;
  readonly version: number;
  readonly contacts: readonly ContactView[];
  readonly locations: readonly { readonly id: string; readonly name: string; readonly address: string }[];
}

/** The customer with an id, as far as the actor may see it. */
export const customerById = cache(async (actor: Actor, id: string): Promise<CustomerView | undefined> => {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db.customer.findFirst({
    where: { AND: [{ id }, visible.customers(actor)] },
    relationLoadStrategy: "join",
    select: {
      id: true,
      name: true,
      phone: true,
      address: true,
      alert: true,
      isActive: true,
      version: true,
      contacts: {
        orderBy: [{ isActive: "desc" }, { name: "asc" }],
        take: 300,
        select: { id: true, name: true, email: true, phone: true, jobTitle: true, isActive: true, version: true },
      },
      locations: {
        where: { isActive: true },
        orderBy: [{ isPrimary: "desc" }, { name: "asc" }],
        take: 100,
        select: { id: true, name: true, address: true },
      },
    },
  });
  return row ?? undefined;
});
