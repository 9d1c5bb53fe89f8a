import "server-only";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** The customers by name whose work can be looked at alone, the chosen one among them even when it is no customer any more. */
export async function customersToNarrowBy(
  actor: Actor,
  chosenId: string | undefined,
  limit = 200,
): Promise<{ value: string; label: string }[]> {
  if (!canEver(actor, "billingItem.read")) return [];
  const select = { id: true, name: true } as const;
  const [likely, chosen] = await Promise.all([
    db.customer.findMany({
      where: { AND: [{ isActive: true }, visible.customers(actor)] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: limit,
      select,
    }),
    chosenId === undefined
      ? null
      : db.customer.findFirst({ where: { AND: [{ id: chosenId }, visible.customers(actor)] }, select }),
  ]);
  const isMissing = chosen !== null && !likely.some(({ id }) => id === chosen.id);
  return [...(isMissing ? [chosen] : []), ...likely].map(({ id, name }) => ({ value: id, label: name }));
}
