import "server-only";
import type { Actor } from "#access/actor.ts";
import { notify } from "#features/activity/records.ts";
import { beginSla, dueInRecord } from "#features/sla/records.ts";
import { addAttachments } from "#features/tickets/attachment-records.ts";
import { layTemplate } from "#features/tickets/checklist-records.ts";
import { columnsOf } from "#features/tickets/field-records.ts";
import { writeListFields } from "#features/tickets/list-fields.ts";
import { estimateOf } from "#features/tickets/model/field-texts.ts";
import { assignmentIn } from "#features/tickets/model/new-ticket.ts";
import { hintOf } from "#features/tickets/model/note.ts";
import { typeNamed } from "#features/tickets/model/ticket-edit.ts";
import {
  contractForNewTickets,
  pickedCategory,
  pickedStatus,
  startedByCategory,
} from "#features/tickets/new-ticket-records.ts";
import {
  lockTicket,
  nextTicketNumber,
  pickedPriority,
  statusOfStage,
  touchTicket,
  updateTicket,
} from "#features/tickets/records.ts";
import type { Tx } from "#server/db.ts";
import { recordQuietly } from "#server/events.ts";
import type { StoredFile } from "#server/uploads.ts";
import { newTextOf } from "./model/new-text.ts";
import type { ReadMail } from "./model/read-mail.ts";
import { titleFrom } from "./model/thread.ts";
import { bounceWords, concernedBy } from "./records.ts";

/** What of a mail is put on a ticket, and by whom the desk knows it. */
export interface Brought {
  readonly mail: ReadMail;
  readonly files: readonly StoredFile[];
  readonly contentIds: Readonly<Record<string, string>>;
}

// As much as a description or a note can hold.
const longestText = 32_000;

function fitting(text: string): string {
  if (text.length <= longestText) return text;
  return `${Buffer.from(text.slice(0, longestText - 100)).toString()}\n\n(The mail is longer: its raw message has all of it.)`;
}

const nameOf = ({ from }: ReadMail) => from.name || from.address;

/** A mail becomes a ticket: its text the description, its files the customer's. */
export async function ticketFromMail(
  tx: Tx,
  actor: Actor,
  now: Date,
  brought: Brought,
  about: { readonly customerId: string; readonly contactId: string | null; readonly queueId: string | null },
): Promise<{ id: string; number: string }> {
  const { mail } = brought;
  const category = await pickedCategory(tx, undefined);
  const source = await tx.ticketSource.findFirst({ where: { name: "Email", isActive: true }, select: { id: true } });
  const [mailboxQueue, usualQueue] = [
    about.queueId === null ? null : await tx.queue.findFirst({ where: { id: about.queueId, isActive: true } }),
    await tx.queue.findFirst({ where: { isDefault: true, isActive: true } }),
  ];
  const fields = await startedByCategory(tx, category, {
    customerId: about.customerId,
    contactId: about.contactId,
    contractId: await contractForNewTickets(tx, about.customerId, now, actor.desk.timeZone),
    title: titleFrom(mail.subject),
    // A first mail may be a forwarded one: what stands below is what it is about.
    description: fitting(newTextOf(mail.text).isShortened ? mail.text.trim() : newTextOf(mail.text).text),
    ...(source ? { sourceId: source.id } : {}),
    ...(mailboxQueue ? { queueId: mailboxQueue.id } : {}),
  });
  const status = await pickedStatus(tx, fields.statusId);
  const priority = await pickedPriority(tx, fields.priorityId || null);
  const number = await nextTicketNumber(tx, now, actor.desk.timeZone);
  const ticket = await tx.ticket.create({
    data: {
      ...(await columnsOf(tx, { ...fields, queueId: fields.queueId || (usualQueue?.id ?? "") })),
      ...assignmentIn(fields.assignee),
      number,
      customerId: about.customerId,
      type: typeNamed(fields.type),
      title: fields.title,
      description: fields.description,
      resolution: fields.resolution,
      purchaseOrder: fields.purchaseOrder,
      estimatedMinutes: estimateOf(fields.estimatedMinutes),
      categoryId: category.id,
      statusId: status.id,
      priorityId: priority.id,
      priorityRank: priority.rank,
      createdAt: now,
      lastActivityAt: now,
      lastActivity: `Mail of ${nameOf(mail)}`.slice(0, 200),
    },
    select: { id: true, number: true },
  });
  await addAttachments(
    tx,
    actor,
    now,
    { ticketId: ticket.id, visibility: "customer" },
    brought.files,
    brought.contentIds,
  );
  await writeListFields(tx, ticket.id, { tags: fields.tags }, now);
  if (category.checklistId) await layTemplate(tx, ticket.id, category.checklistId);
  await beginSla(tx, ticket.id);
  await tell(tx, ticket.id, `${nameOf(mail)} wrote ${number}: ${titleFrom(mail.subject)}`, number, now);
  return ticket;
}

/** A mail answers a ticket: a note with its files. A customer's is visible to them and takes up what waited; a colleague's is internal. */
export async function noteFromMail(
  tx: Tx,
  actor: Actor,
  now: Date,
  brought: Brought,
  about: { readonly ticketId: string; readonly isCustomers: boolean },
): Promise<{ noteId: string; number: string }> {
  const { mail } = brought;
  const ticket = await lockTicket(tx, actor, about.ticketId);
  const visibility = about.isCustomers ? "customer" : "internal";
  const body = fitting(newTextOf(mail.text).text) || "(The mail has no text.)";
  const note = await tx.ticketNote.create({
    // Nobody is its author here: whose address a mail bears is easily made up.
    data: { ticketId: ticket.id, senderName: nameOf(mail).slice(0, 200), visibility, body, createdAt: now },
    select: { id: true },
  });
  const to = { ticketId: ticket.id, noteId: note.id, visibility } as const;
  await addAttachments(tx, actor, now, to, brought.files, brought.contentIds);
  await touchTicket(tx, ticket.id, now, `${nameOf(mail)}: ${hintOf(body)}`);
  if (about.isCustomers) await takeUpAgain(tx, actor, now, ticket, nameOf(mail));
  await tell(tx, ticket.id, `${nameOf(mail)} answered ${ticket.number}: ${ticket.title}`, ticket.number, now);
  return { noteId: note.id, number: ticket.number };
}

/** A mail of ours came back: an internal note that nobody edits says so. */
export async function noteOfBounce(tx: Tx, actor: Actor, now: Date, mail: ReadMail, ticketId: string) {
  const ticket = await lockTicket(tx, actor, ticketId);
  const body = bounceWords(mail);
  const note = await tx.ticketNote.create({
    data: {
      ticketId: ticket.id,
      senderName: "Mail server",
      visibility: "internal",
      isLocked: true,
      body,
      createdAt: now,
    },
    select: { id: true },
  });
  await touchTicket(tx, ticket.id, now, hintOf(body));
  await tell(tx, ticket.id, `${ticket.number}: ${hintOf(body)}`, ticket.number, now);
  return { noteId: note.id, number: ticket.number };
}

// The shipped list has this status for just that; a desk that removed it leaves open tickets where they are.
async function takeUpAgain(
  tx: Tx,
  actor: Actor,
  now: Date,
  ticket: { id: string; statusId: string; isOpen: boolean; status: { name: string } },
  who: string,
): Promise<void> {
  const answered = await tx.ticketStatus.findFirst({
    where: { name: "Customer note added", isActive: true, stage: { not: "complete" } },
    select: { id: true, name: true },
  });
  const status = answered ?? (ticket.isOpen ? undefined : await statusOfStage(tx, "active"));
  if (!status || status.id === ticket.statusId) return;
  const reopened = ticket.isOpen ? {} : { isOpen: true, completedAt: null, completedById: null };
  const words = ticket.isOpen ? `${who} answered` : `${who} answered, so it is open again`;
  const due = await updateTicket(tx, ticket.id, now, words, { statusId: status.id, ...reopened }, actor);
  const about = { type: "ticket", id: ticket.id, ticketId: ticket.id };
  // Its followers hear of the mail itself.
  await recordQuietly(tx, ticket.isOpen ? "ticket.changeStatus" : "ticket.reopen", actor, now, about, {
    status: { from: ticket.status.name, to: status.name },
    ...dueInRecord(due, actor.desk.timeZone),
  });
}

async function tell(tx: Tx, ticketId: string, sentence: string, number: string, now: Date): Promise<void> {
  for (const personId of await concernedBy(tx, ticketId)) {
    await notify(tx, personId, sentence.slice(0, 300), `/tickets/${number}`, now);
  }
}
