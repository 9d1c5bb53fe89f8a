import { randomUUID } from "node:crypto";
import type { Actor } from "#access/actor.ts";
import { changeStatus } from "#features/tickets/commands/change-status.ts";
import { db } from "#server/db.ts";
import { valueFrom } from "./cast.ts";

/** The agreement that the desk came with; it sets due dates from here on. */
export async function standardAgreement() {
  return await db.serviceLevelAgreement.update({
    where: { name: "Standard" },
    data: { setsDueDate: true },
    include: { targets: { include: { priority: true } } },
  });
}

/** An agreement of its own, with the same targets for every priority: within an hour, four hours, a day of nine hours. */
export async function agreementOf(more: Readonly<Record<string, unknown>> = {}) {
  const priorities = await db.ticketPriority.findMany({ select: { id: true } });
  const targets = priorities.map(({ id }) => ({
    priorityId: id,
    firstResponseMinutes: 60,
    resolutionPlanMinutes: 240,
    resolvedMinutes: 540,
  }));
  const name = `Gold ${randomUUID().slice(0, 8)}`;
  return await db.serviceLevelAgreement.create({ data: { name, ...more, targets: { create: targets } } });
}

/** How a ticket stands against its agreement. */
export async function slaOf(ticketId: string) {
  return await db.ticketSla.findUniqueOrThrow({ where: { ticketId } });
}

/** A ticket takes the status with a name. */
export async function toStatus(actor: Actor, ticketId: string, name: string, now: Date): Promise<void> {
  const { id } = await db.ticketStatus.findUniqueOrThrow({ where: { name } });
  valueFrom(await changeStatus.execute(actor, { ticketId, statusId: id }, { now }));
}
