import "server-only";
import type { Actor } from "#access/actor.ts";
import { notify } from "#features/activity/records.ts";
import type { Tx } from "#server/db.ts";

/** Tells the lead of a new ticket's queue that nobody has it; without a lead, or when the lead made it, nobody is told. */
export async function tellQueueLead(tx: Tx, actor: Actor, ticketId: string, now: Date): Promise<void> {
  const ticket = await tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: {
      number: true,
      title: true,
      technicianId: true,
      queue: { select: { name: true, lead: { select: { id: true, isActive: true } } } },
      additionalTechnicians: { take: 1, select: { personId: true } },
    },
  });
  const { queue, number, title } = ticket;
  const isTaken = ticket.technicianId !== null || ticket.additionalTechnicians.length > 0;
  if (isTaken || !queue?.lead?.isActive || queue.lead.id === actor.id) return;
  await notify(tx, queue.lead.id, `Nobody has ${number} in ${queue.name}: ${title}`, `/tickets/${number}`, now);
}
