import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** The customers a picker offers before anything is typed: by name, as many as one may look through. */
export async function likelyCustomers(actor: Actor, limit = 100): Promise<{ value: string; label: string }[]> {
  const rows = await db.customer.findMany({
    where: { AND: [{ isActive: true }, visible.customers(actor)] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => ({ value: id, label: name }));
}
