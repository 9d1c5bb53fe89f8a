import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { isId } from "#kernel/id.ts";
import { db } from "#server/db.ts";

const columns = { id: true, name: true, personId: true, isDefault: true, isActive: true, version: true } as const;

/** All locations as the administrator keeps them, those that are used first. */
export async function locationsToKeep(actor: Actor) {
  const rows = await db.stockLocation.findMany({
    where: visible.stockLocations(actor),
    orderBy: [{ isActive: "desc" }, { isDefault: "desc" }, { name: "asc" }],
    take: 500,
    select: {
      ...columns,
      person: { select: { name: true } },
      levels: { where: { quantity: { gt: 0 } }, select: { productId: true } },
    },
  });
  return rows.map(({ person, levels, ...row }) => ({ ...row, person: person?.name ?? null, products: levels.length }));
}

/** One location, and the people whose van it may be. */
export async function locationToKeep(actor: Actor, id: string) {
  const [location, people] = await Promise.all([
    isId(id)
      ? db.stockLocation.findFirst({ where: { AND: [{ id }, visible.stockLocations(actor)] }, select: columns })
      : null,
    db.person.findMany({
      where: { AND: [{ isActive: true }, visible.people(actor)] },
      orderBy: { name: "asc" },
      take: 500,
      select: { id: true, name: true },
    }),
  ]);
  return { location, people: people.map((row) => ({ value: row.id, label: row.name })) };
}
