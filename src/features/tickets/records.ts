import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { columnOfDay, dayAt } from "#kernel/calendar.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";

const lockedColumns = {
  id: true,
  number: true,
  customerId: true,
  contactId: true,
  title: true,
  description: true,
  resolution: true,
  statusId: true,
  isOpen: true,
  priorityId: true,
  queueId: true,
  technicianId: true,
  billingRoleId: true,
  dueAt: true,
  firstResponseAt: true,
  workedMinutes: true,
  version: true,
  status: { select: { name: true, stage: true } },
  additionalTechnicians: { select: { personId: true, billingRoleId: true } },
} as const;

/** A ticket as far as the actor may see it, locked until the command ends; refuses as missing otherwise. */
export async function lockTicket(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM ticket WHERE id = ${id}::uuid FOR UPDATE`;
  const ticket = await tx.ticket.findFirst({ where: { AND: [{ id }, visible.tickets(actor)] }, select: lockedColumns });
  if (!ticket) throw new Refused(missing);
  return { ...ticket, technicianIds: technicianIdsOf(ticket) };
}

/** A locked ticket. */
export type LockedTicket = Awaited<ReturnType<typeof lockTicket>>;

/** Everybody who works on a ticket: the primary and the additional technicians. */
export function technicianIdsOf(ticket: {
  technicianId: string | null;
  additionalTechnicians: readonly { personId: string }[];
}): string[] {
  return [
    ...(ticket.technicianId ? [ticket.technicianId] : []),
    ...ticket.additionalTechnicians.map((row) => row.personId),
  ];
}

/** The next ticket number of the organization's day; gap-free, because a rollback takes the number back with it. */
export async function nextTicketNumber(tx: Tx, now: Date, timeZone: string): Promise<string> {
  const day = dayAt(now, timeZone);
  const [counter] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO ticket_counter (day, last) VALUES (${columnOfDay(day)}::date, 1)
    ON CONFLICT (day) DO UPDATE SET last = ticket_counter.last + 1 RETURNING last`;
  const last = counter?.last ?? 1;
  return `T${day.replaceAll("-", "")}.${String(last).padStart(4, "0")}`;
}

/** Notes on the ticket that something happened: its last activity for lists, and a new version. */
export async function touchTicket(
  tx: Tx,
  ticketId: string,
  now: Date,
  activity: string,
  workedMinutes = 0,
): Promise<void> {
  await tx.ticket.update({
    where: { id: ticketId },
    data: { lastActivityAt: now, lastActivity: activity.slice(0, 200), workedMinutes: { increment: workedMinutes } },
    select: { id: true },
  });
}
