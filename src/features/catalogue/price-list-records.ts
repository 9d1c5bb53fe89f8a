import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { missing, objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";

/** A price list that is locked; refuses as missing what the actor may not see. */
export async function lockPriceList(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM price_list WHERE id = ${id}::uuid FOR UPDATE`;
  const list = await tx.priceList.findFirst({
    where: { AND: [{ id }, visible.priceLists(actor)] },
    select: { id: true, name: true, isActive: true, version: true },
  });
  if (!list) throw new Refused(missing);
  return list;
}

/** Refuses a name that another price list has, in whatever case. */
export async function refuseTakenListName(tx: Tx, name: string, exceptId?: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('priceList.name'))`;
  const [taken] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM price_list WHERE lower(name) = lower(${name}) AND id::text <> ${exceptId ?? ""} LIMIT 1`;
  if (taken) stopIf(objectionAt("name", "There is already a price list with this name."));
}
