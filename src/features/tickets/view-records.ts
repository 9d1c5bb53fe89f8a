import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { missing, objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";

/** A view that the actor sees, locked until the command ends; refuses as missing otherwise. */
export async function lockView(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM ticket_view WHERE id = ${id}::uuid FOR UPDATE`;
  const view = await tx.ticketView.findFirst({
    where: { AND: [{ id }, visible.views(actor)] },
    select: { id: true, name: true, ownerId: true, isShared: true, address: true },
  });
  if (!view) throw new Refused(missing);
  return view;
}

/** Refuses a name that another view of the actor has. */
export async function refuseTakenName(tx: Tx, actor: Actor, name: string, except?: string): Promise<void> {
  const taken = await tx.ticketView.findUnique({
    where: { ownerId_name: { ownerId: actor.id, name } },
    select: { id: true },
  });
  if (taken && taken.id !== except) stopIf(objectionAt("name", `You have a view named "${name}" already.`));
}
