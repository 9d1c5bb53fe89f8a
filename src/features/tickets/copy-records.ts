import "server-only";
import { type Actor, systemActorId } from "#access/actor.ts";
import { beginSla } from "#features/sla/records.ts";
import type { Prisma } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";
import type { CopyPart } from "./model/copy-parts.ts";
import { tellQueueLead } from "./queue-records.ts";
import { nextTicketNumber, pickedPriority, statusForNewTickets } from "./records.ts";

const active = { select: { id: true, isActive: true } } as const;

/** Everything of a ticket that a copy could bring along. */
export async function ticketToCopy(tx: Tx, id: string) {
  return await tx.ticket.findUniqueOrThrow({
    where: { id },
    include: {
      customer: { select: { name: true, isActive: true } },
      contact: active,
      location: active,
      queue: active,
      source: active,
      category: active,
      issueType: active,
      subIssueType: active,
      workType: active,
      device: active,
      contract: active,
      technician: { select: { id: true, isActive: true, billingRoles: { select: { billingRoleId: true } } } },
      additionalTechnicians: { include: { person: { select: { isActive: true } } } },
      additionalContacts: { include: { contact: { select: { isActive: true } } } },
      tags: true,
      checklist: { orderBy: { position: "asc" }, select: { text: true, isImportant: true } },
    },
  });
}

type Original = Awaited<ReturnType<typeof ticketToCopy>>;

interface Switched {
  readonly id: string;
  readonly isActive: boolean;
}

/** What was switched off or has left since then is not brought along. */
const stillThere = (row: Switched | null): string | null => (row?.isActive ? row.id : null);

/** The columns and rows of a copy, as far as the parts say. */
export function copiedColumns(original: Original, parts: ReadonlySet<CopyPart>) {
  const issueTypeId = stillThere(original.issueType);
  return {
    type: original.type,
    queueId: stillThere(original.queue),
    sourceId: stillThere(original.source),
    categoryId: stillThere(original.category),
    issueTypeId,
    subIssueTypeId: issueTypeId === null ? null : stillThere(original.subIssueType),
    workTypeId: stillThere(original.workType),
    problemId: original.problemId,
    description: parts.has("description") ? original.description : "",
    ...(parts.has("contact") ? contactColumns(original) : {}),
    ...(parts.has("technician") ? technicianColumns(original) : {}),
    ...(parts.has("device")
      ? {
          deviceId: stillThere(original.device),
          contractId: stillThere(original.contract),
          purchaseOrder: original.purchaseOrder,
        }
      : {}),
    ...(parts.has("dates") ? { dueAt: original.dueAt, estimatedMinutes: original.estimatedMinutes } : {}),
  };
}

function contactColumns({ contact, location }: Original) {
  return { contactId: stillThere(contact), locationId: stillThere(location) };
}

function technicianColumns({ technician, billingRoleId }: Original) {
  const holds = technician?.billingRoles.some((row) => row.billingRoleId === billingRoleId) ?? false;
  return technician?.isActive && holds ? { technicianId: technician.id, billingRoleId } : {};
}

/** The rows beside a copied ticket: further people, tags, the checklist with every item open. */
export async function copyRowsBeside(tx: Tx, ticketId: string, original: Original, parts: ReadonlySet<CopyPart>) {
  if (parts.has("technician")) {
    await tx.ticketTechnician.createMany({
      data: original.additionalTechnicians
        .filter(({ person }) => person.isActive)
        .map(({ personId, billingRoleId }) => ({ ticketId, personId, billingRoleId })),
    });
  }
  if (parts.has("contact")) {
    await tx.ticketContact.createMany({
      data: original.additionalContacts
        .filter(({ contact }) => contact.isActive)
        .map(({ contactId }) => ({ ticketId, contactId })),
    });
  }
  if (parts.has("tags")) {
    await tx.ticketTag.createMany({ data: original.tags.map(({ tagId }) => ({ ticketId, tagId })) });
  }
  if (parts.has("checklist")) {
    await tx.checklistItem.createMany({
      data: original.checklist.map((item, index) => ({ ...item, ticketId, position: index + 1 })),
    });
  }
}

/** Makes a ticket like another one: of the same customer and priority, in the status that new tickets have. */
export async function insertLike(
  tx: Tx,
  actor: Actor,
  now: Date,
  original: Pick<Original, "customerId" | "priorityId">,
  like: Omit<
    Prisma.TicketUncheckedCreateInput,
    "number" | "customerId" | "statusId" | "priorityId" | "priorityRank" | "createdAt"
  >,
): Promise<{ id: string; number: string }> {
  const isPrioritySet = await tx.ticketPriority.count({ where: { id: original.priorityId, isActive: true } });
  const priority = await pickedPriority(tx, isPrioritySet > 0 ? original.priorityId : null);
  const status = await statusForNewTickets(tx);
  return await tx.ticket.create({
    data: {
      ...like,
      number: await nextTicketNumber(tx, now, actor.desk.timeZone),
      customerId: original.customerId,
      statusId: status.id,
      priorityId: priority.id,
      priorityRank: priority.rank,
      createdById: actor.id === systemActorId ? null : actor.id,
      createdAt: now,
      lastActivityAt: now,
    },
    select: { id: true, number: true },
  });
}

/** A ticket that was made like another one is whole: its clock begins, and the lead of its queue hears when nobody has it. */
export async function beginLike(tx: Tx, actor: Actor, ticketId: string, now: Date): Promise<void> {
  await beginSla(tx, ticketId);
  await tellQueueLead(tx, actor, ticketId, now);
}
