import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { lockTicket, touchTicket } from "#features/tickets/records.ts";
import { step } from "#kernel/machine.ts";
import { missing, objectionAt, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { recordQuietly } from "#server/events.ts";
import { objectionToEnded } from "./model/ended.ts";
import { type MaterialEvent, materialMachine, materialStatusWords } from "./model/material-status.ts";

/** Several materials with their tickets, all locked in one order; whoever works on all of these tickets works on them. */
export async function lockMaterials(tx: Tx, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) stopIf(objectionAt("materialIds", "Nothing was ticked, so nothing was done."));
  const found = await tx.material.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visible.materials(actor)] },
    select: { ticketId: true },
  });
  if (found.length !== new Set(ids).size) throw new Refused(missing);
  const tickets = new Map<string, Awaited<ReturnType<typeof lockTicket>>>();
  for (const ticketId of [...new Set(found.map((row) => row.ticketId))].sort()) {
    tickets.set(ticketId, await lockTicket(tx, actor, ticketId));
  }
  await tx.$executeRaw`SELECT 1 FROM material WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await tx.material.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      ticketId: true,
      personId: true,
      name: true,
      status: true,
      purchaseOrder: true,
      billingItem: { select: { outcome: true, reference: true } },
    },
  });
  const [first = new Set<string>(), ...others] = [...tickets.values()].map((row) => new Set(row.technicianIds));
  const technicianIds = [...first].filter((id) => others.every((those) => those.has(id)));
  const materials = rows.flatMap((row) => {
    const ticket = tickets.get(row.ticketId);
    return ticket ? [{ ...row, ticket }] : [];
  });
  return { technicianIds, materials };
}

/** A material on its way, locked with its ticket. */
export type MaterialOnItsWay = Awaited<ReturnType<typeof lockMaterials>>["materials"][number];

/** Moves a material on; refuses what cannot happen to it now. Its ticket tells. */
export async function stepMaterial(
  { tx, actor, now }: { tx: Tx; actor: Actor; now: Date },
  material: MaterialOnItsWay,
  event: MaterialEvent,
  columns: { readonly purchaseOrder?: string } = {},
) {
  stopIf(objectionToEnded(material.name, material.billingItem));
  const status = step(materialMachine, material.status, event);
  const is = materialStatusWords[material.status].toLowerCase();
  if (status === undefined)
    refuse("conflict", `${material.name} is ${is} already: reload the page to see how it stands.`);
  await tx.material.update({
    where: { id: material.id },
    data: { status, ...columns, version: { increment: 1 } },
    select: { id: true },
  });
  const to = materialStatusWords[status].toLowerCase();
  await touchTicket(tx, material.ticketId, now, `${actor.name}: ${material.name} ${to}`);
  const about = { type: "material", id: material.id, ticketId: material.ticketId };
  return { about, change: { name: material.name, status: { from: is, to }, ...columns } };
}

/** The same for one of several: with a record of its own on its ticket. */
export async function stepOneOf(...[work, material, event, columns]: Parameters<typeof stepMaterial>): Promise<void> {
  const { about, change } = await stepMaterial(work, material, event, columns);
  await recordQuietly(work.tx, `material.${event}`, work.actor, work.now, about, change);
}
