import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { agreeSla, type DueMove, stepSla } from "#features/sla/records.ts";
import { columnOfDay, dayAt } from "#kernel/calendar.ts";
import { missing, objectionAt, Refused } from "#kernel/refusal.ts";
import type { Prisma } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";
import type { TicketStage } from "./model/ticket-status.ts";

const lockedColumns = {
  id: true,
  number: true,
  customerId: true,
  locationId: true,
  contactId: true,
  type: true,
  title: true,
  description: true,
  resolution: true,
  statusId: true,
  isOpen: true,
  priorityId: true,
  queueId: true,
  sourceId: true,
  technicianId: true,
  billingRoleId: true,
  dueAt: true,
  firstResponseAt: true,
  workedMinutes: true,
  version: true,
  status: { select: { name: true, stage: true } },
  mergedInto: { select: { number: true } },
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

/** Notes on the ticket that something happened: its last activity for lists, the minutes it added, and whether somebody worked for the customer for the first time. */
export async function touchTicket(
  tx: Tx,
  ticketId: string,
  now: Date,
  activity: string,
  workedMinutes = 0,
  isFirstResponse = false,
): Promise<void> {
  await tx.ticket.update({
    where: { id: ticketId },
    data: {
      lastActivityAt: now,
      lastActivity: activity.slice(0, 200),
      workedMinutes: { increment: workedMinutes },
      ...(isFirstResponse ? { firstResponseAt: now } : {}),
    },
    select: { id: true },
  });
}

// What decides about the agreement of a ticket, and about its targets.
const agreedBy = ["priorityId", "issueTypeId", "subIssueTypeId", "deviceId", "contractId", "customerId", "agreementId"];

/**
 * Writes changed columns of a ticket, with a new version and the line that lists show; its agreement follows. The due
 * date that this moved is answered, for the record.
 */
export async function updateTicket(
  tx: Tx,
  ticketId: string,
  now: Date,
  activity: string,
  columns: Prisma.TicketUncheckedUpdateInput,
  actor?: Actor,
): Promise<DueMove | undefined> {
  await tx.ticket.update({
    where: { id: ticketId },
    data: { ...columns, version: { increment: 1 }, lastActivityAt: now, lastActivity: activity.slice(0, 200) },
    select: { id: true },
  });
  const agreed = Object.keys(columns).some((name) => agreedBy.includes(name))
    ? await agreeSla(tx, ticketId)
    : undefined;
  if (columns.statusId === undefined) return agreed;
  const stepped = await stepSla(tx, ticketId, now, actor, columns.isOpen === true ? "reopens" : undefined);
  return stepped && agreed ? { from: agreed.from, to: stepped.to } : (stepped ?? agreed);
}

/** Who last did something to a ticket, for the sentence of a conflict. */
export async function lastActorOn(tx: Tx, ticketId: string): Promise<string> {
  const event = await tx.event.findFirst({
    where: { ticketId, name: { startsWith: "ticket." } },
    orderBy: { id: "desc" },
    select: { actorName: true },
  });
  return event?.actorName ?? "Somebody else";
}

/** The status that a new ticket begins with. */
export async function statusForNewTickets(tx: Tx) {
  return await tx.ticketStatus.findFirstOrThrow({
    where: { isActive: true, stage: { not: "complete" } },
    orderBy: [{ isDefault: "desc" }, { sort: "asc" }],
    select: { id: true, name: true, stage: true },
  });
}

/** The first active status of a stage: what completing or reopening leads to. */
export async function statusOfStage(tx: Tx, stage: TicketStage) {
  return await tx.ticketStatus.findFirstOrThrow({
    where: { isActive: true, stage },
    orderBy: [{ isSystem: "desc" }, { sort: "asc" }],
    select: { id: true, name: true, stage: true },
  });
}

/** What must be known of a technician before a ticket is given to them. */
export async function technicianFacts(tx: Tx, personId: string | null) {
  if (personId === null) return undefined;
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: {
      id: true,
      name: true,
      isActive: true,
      billingRoles: {
        where: { billingRole: { isActive: true } },
        orderBy: [{ isDefault: "desc" }, { billingRole: { sort: "asc" } }],
        select: { billingRoleId: true, billingRole: { select: { name: true } } },
      },
    },
  });
  return person ? { ...person, billingRoleIds: person.billingRoles.map((row) => row.billingRoleId) } : undefined;
}

/** The priority that was picked, or the default one; a switched-off one is refused. */
export async function pickedPriority(tx: Tx, id: string | null) {
  const priority = await tx.ticketPriority.findFirst({
    where: id === null ? { isActive: true } : { id },
    orderBy: [{ isDefault: "desc" }, { rank: "asc" }],
    select: { id: true, name: true, rank: true, isActive: true },
  });
  if (!priority?.isActive) {
    throw new Refused(objectionAt("priorityId", "Choose one of the priorities."));
  }
  return priority;
}

/** The name of a billing role that a technician holds, for the record. */
export function roleOf(technician: Awaited<ReturnType<typeof technicianFacts>>, id: string | null): string | null {
  return technician?.billingRoles.find((row) => row.billingRoleId === id)?.billingRole.name ?? null;
}
