import "server-only";
import type { Actor } from "#access/actor.ts";
import { db } from "#server/db.ts";

/** Whether the actor can be given tickets: whoever does that in some role. */
export async function holdsBillingRole(actor: Actor): Promise<boolean> {
  const where = { personId: actor.id, billingRole: { isActive: true } };
  return (await db.personBillingRole.findFirst({ where, select: { personId: true } })) !== null;
}
