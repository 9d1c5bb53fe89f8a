import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { objectionToContact } from "#features/customers/model/contact.ts";
import { conflictOf, type FormText, mergeEdit } from "#kernel/merge.ts";
import { objectionAt, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import type { Tx } from "#server/db.ts";
import {
  editTicketInput,
  objectionToCustomerChange,
  ticketAsText,
  typedFields,
  typeNamed,
  wordOf,
} from "../model/ticket-edit.ts";
import { instantOf, parseWallClock } from "../model/ticket-input.ts";
import {
  type LockedTicket,
  lastActorOn,
  lockTicket,
  pickedPriority,
  pickedQueue,
  pickedSource,
  ticketInWords,
  updateTicket,
} from "../records.ts";

/** Fields of a ticket are corrected. Two people who change different fields both keep theirs. */
export const editTicket = command({
  name: "ticket.edit",
  input: editTicketInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, input, subject: ticket }) => {
    const current = ticketAsText(ticket, actor.timeZone);
    const typed = typedFields(input);
    const merge = mergeEdit(typed, input.was, current, input.version === ticket.version);
    if (merge.conflicts.length > 0) {
      throw new Refused(conflictOf(merge, input.was, current, ticket.version, await lastActorOn(tx, ticket.id)));
    }
    if (merge.changed.length === 0) refuse("rule", "Nothing was changed, so nothing was saved.");
    const write: FormText = Object.fromEntries(merge.changed.map((field) => [field, typed[field] ?? ""]));

    const before = await ticketInWords(tx, ticket.id, actor.desk.timeZone);
    const columns = await columnsOf(tx, actor, ticket, write);
    const words = merge.changed.map(wordOf);
    await updateTicket(tx, ticket.id, now, `${actor.name} changed ${words.join(", ")}`, columns);
    const after = await ticketInWords(tx, ticket.id, actor.desk.timeZone);
    return {
      value: { number: ticket.number },
      about: { type: "ticket", id: ticket.id, ticketId: ticket.id },
      change: Object.fromEntries(words.map((word) => [word, { from: before[word] ?? null, to: after[word] ?? null }])),
    };
  },
});

async function columnsOf(tx: Tx, actor: Actor, ticket: LockedTicket, write: FormText) {
  await checkCustomer(tx, actor, ticket, write);
  const { priorityId, dueAt, type, queueId, sourceId, contactId, locationId, ...plain } = write;
  const priority = priorityId === undefined ? undefined : await pickedPriority(tx, priorityId);
  await pickedQueue(tx, queueId || null);
  await pickedSource(tx, sourceId || null);
  return {
    ...plain,
    ...(priority ? { priorityId: priority.id, priorityRank: priority.rank } : {}),
    ...(queueId === undefined ? {} : { queueId: queueId || null }),
    ...(sourceId === undefined ? {} : { sourceId: sourceId || null }),
    ...(contactId === undefined ? {} : { contactId: contactId || null }),
    ...(locationId === undefined ? {} : { locationId: locationId || null }),
    ...(type === undefined ? {} : { type: typeNamed(type) }),
    ...(dueAt === undefined ? {} : { dueAt: instantOf(parseWallClock(dueAt) ?? null, actor.timeZone) }),
  };
}

/** Customer, contact and location must fit together after the edit; what is not sent stays and must fit too. */
async function checkCustomer(tx: Tx, actor: Actor, ticket: LockedTicket, write: FormText) {
  const customerId = write.customerId ?? ticket.customerId;
  const moves = customerId !== ticket.customerId;
  if (moves) {
    const customer = await tx.customer.findFirst({
      where: { AND: [{ id: customerId }, visible.customers(actor)] },
      select: { name: true, isActive: true },
    });
    if (!customer?.isActive) stopIf(objectionAt("customerId", "Choose one of the active customers."));
    const kept =
      (write.contactId === undefined && ticket.contactId && "The contact") ||
      (write.locationId === undefined && ticket.locationId && "The location") ||
      undefined;
    stopIf(
      objectionToCustomerChange({
        keptFromOldCustomer: kept,
        hasSignOff: (await tx.signOff.count({ where: { ticketId: ticket.id } })) > 0,
        hasExpenses: (await tx.expense.count({ where: { ticketId: ticket.id } })) > 0,
      }),
    );
  }
  if (write.contactId) {
    const contact = await tx.contact.findUnique({
      where: { id: write.contactId },
      select: { name: true, customerId: true, isActive: true },
    });
    stopIf(objectionToContact(contact ?? undefined, customerId));
  }
  if (write.locationId) {
    const location = await tx.customerLocation.findFirst({
      where: { id: write.locationId, customerId, isActive: true },
      select: { id: true },
    });
    if (!location) stopIf(objectionAt("locationId", "Choose a location of this customer."));
  }
}
