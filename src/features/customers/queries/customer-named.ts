import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** A customer's name, if the actor may see the customer. */
export const customerNamed = cache(async (actor: Actor, id: string): Promise<string | undefined> => {
  const row = await db.customer.findFirst({
    where: { AND: [{ id }, visible.customers(actor)] },
    select: { name: true },
  });
  return row?.name;
});
