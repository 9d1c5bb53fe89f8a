import "server-only";
import type { Actor } from "#access/actor.ts";
import { missing, Refused, stopIf } from "#kernel/refusal.ts";
import { asActor, personColumns } from "#server/actor.ts";
import type { Tx } from "#server/db.ts";
import { objectionToProxy } from "./model/proxy-entry.ts";
import { approversOf } from "./sheet-records.ts";

/** Whether somebody keeps the rules of time, which makes them an administrator of it. */
export const administersTime = (actor: Actor): boolean => actor.grants["timeRules.edit"] === "all";

/** Somebody for whom time is written down, as one who works, with those who approve their timesheets; who left is missing. */
export async function workerOf(tx: Tx, actor: Actor, personId: string) {
  const person = await tx.person.findUnique({ where: { id: personId }, select: personColumns });
  if (!person?.isActive) throw new Refused(missing);
  const approvers = await approversOf(tx, personId);
  return { worker: asActor(person, actor.desk), approverIds: approvers.map(({ id }) => id) };
}

/** Refuses whoever may not write time down for somebody, by the organization's rule. */
export function stopUnlessProxy(
  actor: Actor,
  { worker, approverIds }: { readonly worker: Pick<Actor, "id">; readonly approverIds: readonly string[] },
): void {
  const isThemselves = worker.id === actor.id;
  const isApprover = approverIds.includes(actor.id);
  const isAdministrator = administersTime(actor);
  stopIf(objectionToProxy(actor.desk.time.proxyEntry, { isThemselves, isApprover, isAdministrator }));
}
