import "server-only";
import type { z } from "zod";
import { type Actor, systemActorId } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { notify } from "#features/activity/records.ts";
import { objectionToContact } from "#features/customers/model/contact.ts";
import { insertContactOnTheWay } from "#features/customers/records.ts";
import { objectionAt, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import type { Tx } from "#server/db.ts";
import { objectionToAssignment } from "../model/assignment.ts";
import { createTicketInput, instantOf } from "../model/ticket-input.ts";
import {
  nextTicketNumber,
  pickedPriority,
  pickedQueue,
  pickedSource,
  statusForNewTickets,
  technicianFacts,
} from "../records.ts";

/** Somebody reports something: a ticket is made, with its number of the day. */
export const createTicket = command({
  name: "ticket.create",
  input: createTicketInput,
  subject: async () => ({}),
  run: async ({ tx, actor, now, input }) => {
    const customer = await tx.customer.findFirst({
      where: { AND: [{ id: input.customerId }, visible.customers(actor)] },
      select: { id: true, name: true, isActive: true },
    });
    if (!customer) refuse("rule", "Choose the customer.", { customerId: "Choose the customer." });
    if (!customer.isActive) stopIf(objectionAt("customerId", `${customer.name} is not active any more.`));
    const technician = await technicianFacts(tx, input.technicianId);
    stopIf(objectionToAssignment(input, technician));
    stopIf(objectionToUnseen(actor, input.technicianId));
    const priority = await pickedPriority(tx, input.priorityId);
    const queue = await pickedQueue(tx, input.queueId);
    const source = await pickedSource(tx, input.sourceId);
    const contact = await contactFor(tx, actor, input, now);
    const status = await statusForNewTickets(tx);

    const number = await nextTicketNumber(tx, now, actor.desk.timeZone);
    const { id } = await tx.ticket.create({
      data: {
        number,
        customerId: customer.id,
        contactId: contact?.id ?? null,
        type: input.type,
        title: input.title,
        description: input.description,
        statusId: status.id,
        priorityId: priority.id,
        priorityRank: priority.rank,
        queueId: queue?.id ?? null,
        sourceId: source?.id ?? null,
        technicianId: input.technicianId,
        billingRoleId: input.billingRoleId,
        dueAt: instantOf(input.dueAt, actor.timeZone),
        createdById: actor.id === systemActorId ? null : actor.id,
        createdAt: now,
        lastActivityAt: now,
        lastActivity: "Created",
      },
      select: { id: true },
    });
    // A call that was timed while the form was filled belongs to the ticket it became.
    await tx.timer.updateMany({ where: { personId: actor.id, ticketId: null }, data: { ticketId: id } });
    if (input.technicianId !== null && input.technicianId !== actor.id) {
      await notify(
        tx,
        input.technicianId,
        `${actor.name} gave you ${number}: ${input.title}`,
        `/tickets/${number}`,
        now,
      );
    }
    return {
      value: { id, number },
      about: { type: "ticket", id, ticketId: id },
      change: {
        number,
        title: input.title,
        customer: customer.name,
        contact: contact?.name ?? null,
        status: status.name,
        priority: priority.name,
        technician: technician?.name ?? null,
      },
    };
  },
});

type Input = z.output<typeof createTicketInput>;

/** Whoever sees only their own tickets must not make one that vanishes from their eyes. */
function objectionToUnseen(actor: Actor, technicianId: string | null) {
  if (can(actor, "ticket.read", { technicianIds: technicianId ? [technicianId] : [] })) return undefined;
  return objectionAt("assignee", "You see only tickets you work on: put yourself as the technician.");
}

async function contactFor(tx: Tx, actor: Actor, input: Input, now: Date) {
  if (input.newContactName !== "") return await newContact(tx, actor, input, now);
  if (input.newContactPhone !== "" || input.newContactEmail !== "") {
    stopIf(objectionAt("newContactName", "Give the new contact a name."));
  }
  if (input.contactId === null) return undefined;
  const contact = await tx.contact.findUnique({
    where: { id: input.contactId },
    select: { id: true, name: true, customerId: true, isActive: true },
  });
  stopIf(objectionToContact(contact ?? undefined, input.customerId));
  return contact ?? undefined;
}

async function newContact(tx: Tx, actor: Actor, input: Input, now: Date) {
  if (!can(actor, "contact.create", {})) {
    stopIf(objectionAt("newContactName", "Your security level does not let you add contacts."));
  }
  const { customerId, newContactName: name, newContactPhone: phone, newContactEmail: email } = input;
  return await insertContactOnTheWay(tx, actor, { customerId, name, phone, email, jobTitle: "" }, now);
}
