import "server-only";
import { dayAt, timeAt } from "#kernel/calendar.ts";
import type { Tx } from "#server/db.ts";
import { estimateAsText, tagsAsText } from "./model/field-texts.ts";
import { ticketTypeNames } from "./model/ticket-type.ts";

const name = { select: { name: true } } as const;

/** A ticket's fields in words, as the record of a change keeps them. */
export async function ticketInWords(
  tx: Tx,
  ticketId: string,
  timeZone: string,
): Promise<Readonly<Record<string, string | null>>> {
  const row = await tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    relationLoadStrategy: "join",
    select: {
      title: true,
      description: true,
      resolution: true,
      type: true,
      dueAt: true,
      purchaseOrder: true,
      estimatedMinutes: true,
      customer: name,
      location: name,
      contact: name,
      device: name,
      contract: name,
      priority: name,
      queue: name,
      source: name,
      category: name,
      issueType: name,
      subIssueType: name,
      workType: name,
      problem: { select: { number: true } },
      additionalContacts: { select: { contact: name } },
      additionalTechnicians: { select: { person: name, billingRole: name } },
      tags: { select: { tag: name } },
    },
  });
  const people = row.additionalTechnicians.map(({ person, billingRole }) => `${person.name} (${billingRole.name})`);
  return {
    title: row.title,
    description: row.description,
    resolution: row.resolution,
    type: ticketTypeNames[row.type],
    due: row.dueAt && `${dayAt(row.dueAt, timeZone)} ${timeAt(row.dueAt, timeZone)}`,
    customer: row.customer.name,
    location: row.location?.name ?? null,
    contact: row.contact?.name ?? null,
    device: row.device?.name ?? null,
    contract: row.contract?.name ?? null,
    priority: row.priority.name,
    queue: row.queue?.name ?? null,
    source: row.source?.name ?? null,
    category: row.category?.name ?? null,
    "issue type": row.issueType?.name ?? null,
    "sub-issue type": row.subIssueType?.name ?? null,
    "work type": row.workType?.name ?? null,
    "purchase order": row.purchaseOrder || null,
    "estimated time": estimateAsText(row.estimatedMinutes) || null,
    problem: row.problem?.number ?? null,
    "more contacts": listed(row.additionalContacts.map(({ contact }) => contact.name)),
    "more technicians": listed(people),
    tags: tagsAsText(row.tags.map(({ tag }) => tag.name)) || null,
  };
}

function listed(names: readonly string[]): string | null {
  return names.toSorted().join(", ") || null;
}
