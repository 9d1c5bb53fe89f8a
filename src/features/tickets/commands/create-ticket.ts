import "server-only";
import { type Actor, systemActorId } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { notify } from "#features/activity/records.ts";
import { insertContactOnTheWay } from "#features/customers/records.ts";
import { beginSla } from "#features/sla/records.ts";
import { objectionAt, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import type { Tx } from "#server/db.ts";
import { layTemplate } from "../checklist-records.ts";
import { checkFields, columnsOf } from "../field-records.ts";
import { writeListFields } from "../list-fields.ts";
import { objectionToAssignment } from "../model/assignment.ts";
import { objectionToEmptyFields } from "../model/category-layout.ts";
import { estimateOf, helpersIn } from "../model/field-texts.ts";
import { assignmentIn, filledIn, type StartedFields, startedFields } from "../model/new-ticket.ts";
import { typeNamed } from "../model/ticket-edit.ts";
import { createTicketInput, instantOf, type NewTicket } from "../model/ticket-input.ts";
import { isFirstResponse } from "../model/ticket-status.ts";
import {
  contractForNewTickets,
  type LaidOutCategory,
  pickedCategory,
  pickedStatus,
  withoutStale,
} from "../new-ticket-records.ts";
import { tellQueueLead } from "../queue-records.ts";
import { nextTicketNumber, pickedPriority, technicianFacts } from "../records.ts";

/** Somebody reports something: a ticket is made, with its number of the day. */
export const createTicket = command({
  name: "ticket.create",
  input: createTicketInput,
  subject: async () => ({}),
  run: async ({ tx, actor, now, input }) => {
    const customer = await customerOf(tx, actor, input.customerId);
    const category = await pickedCategory(tx, input.categoryId);
    const fields = await fieldsOf(tx, actor, input, category, now);
    const assignment = assignmentIn(fields.assignee);
    const technician = await technicianFacts(tx, assignment.technicianId);
    stopIf(objectionToAssignment(assignment, technician));
    stopIf(objectionToUnseen(actor, assignment.technicianId));
    await checkFields(tx, actor, {
      number: "",
      isOpen: true,
      technicianId: assignment.technicianId,
      before: {},
      after: { ...fields, customerId: customer.id },
      changed: filledIn(fields),
    });
    // A mail or a machine cannot be asked for what a form asks for.
    if (actor.id !== systemActorId) stopIf(objectionToGaps(category, fields, input));
    const status = await pickedStatus(tx, fields.statusId);
    const priority = await pickedPriority(tx, fields.priorityId || null);
    const contactId = (await newContact(tx, actor, input, now)) ?? input.contactId;

    const number = await nextTicketNumber(tx, now, actor.desk.timeZone);
    const { id, contact } = await tx.ticket.create({
      data: {
        ...(await columnsOf(tx, fields)),
        number,
        customerId: customer.id,
        categoryId: category.id,
        contactId,
        type: typeNamed(fields.type),
        title: fields.title,
        description: fields.description,
        resolution: fields.resolution,
        purchaseOrder: fields.purchaseOrder,
        estimatedMinutes: estimateOf(fields.estimatedMinutes),
        statusId: status.id,
        priorityId: priority.id,
        priorityRank: priority.rank,
        ...assignment,
        dueAt: instantOf(input.dueAt, actor.timeZone),
        createdById: actor.id === systemActorId ? null : actor.id,
        createdAt: now,
        firstResponseAt: isFirstResponse("fresh", status.stage) ? now : null,
        lastActivityAt: now,
        lastActivity: "Created",
      },
      select: { id: true, contact: { select: { name: true } } },
    });
    const { additionalContacts, additionalTechnicians, tags } = fields;
    await writeListFields(tx, id, { additionalContacts, additionalTechnicians, tags }, now);
    // A call that was timed while the form was filled belongs to the ticket it became.
    await tx.timer.updateMany({ where: { personId: actor.id, ticketId: null }, data: { ticketId: id } });
    if (category.checklistId) await layTemplate(tx, id, category.checklistId);
    await beginSla(tx, id);
    await tellTechnicians(tx, actor, { number, ...fields }, now);
    await tellQueueLead(tx, actor, id, now);
    return {
      value: { id, number },
      about: { type: "ticket", id, ticketId: id },
      change: {
        number,
        title: fields.title,
        customer: customer.name,
        contact: contact?.name ?? null,
        category: category.name,
        status: status.name,
        priority: priority.name,
        technician: technician?.name ?? null,
      },
    };
  },
});

async function customerOf(tx: Tx, actor: Actor, customerId: string) {
  const customer = await tx.customer.findFirst({
    where: { AND: [{ id: customerId }, visible.customers(actor)] },
    select: { id: true, name: true, isActive: true },
  });
  if (!customer) refuse("rule", "Choose the customer.", { customerId: "Choose the customer." });
  if (!customer.isActive) stopIf(objectionAt("customerId", `${customer.name} is not active any more.`));
  return customer;
}

async function fieldsOf(tx: Tx, actor: Actor, input: NewTicket, category: LaidOutCategory, now: Date) {
  const started = startedFields(input, category.layout);
  const fields = await withoutStale(tx, started);
  if (input.contractId !== undefined) return fields;
  const contractId = await contractForNewTickets(tx, input.customerId, now, actor.desk.timeZone);
  return { ...fields, contractId };
}

/** Whoever sees only their own tickets must not make one that vanishes from their eyes. */
function objectionToUnseen(actor: Actor, technicianId: string | null) {
  if (can(actor, "ticket.read", { technicianIds: technicianId ? [technicianId] : [] })) return undefined;
  return objectionAt("assignee", "You see only tickets you work on: put yourself as the technician.");
}

/** The category asks for what is empty; a new contact is one, and status and priority have a default. */
function objectionToGaps({ layout }: LaidOutCategory, fields: StartedFields["fields"], input: NewTicket) {
  return objectionToEmptyFields(layout, "save", (field) => {
    if (field === "statusId" || field === "priorityId" || field === "type") return true;
    return fields[field] !== "" || (field === "contactId" && input.newContactName !== "");
  });
}

async function newContact(tx: Tx, actor: Actor, input: NewTicket, now: Date): Promise<string | undefined> {
  const { customerId, newContactName: name, newContactPhone: phone, newContactEmail: email } = input;
  if (name === "") {
    if (phone !== "" || email !== "") stopIf(objectionAt("newContactName", "Give the new contact a name."));
    return undefined;
  }
  if (!can(actor, "contact.create", {})) {
    stopIf(objectionAt("newContactName", "Your security level does not let you add contacts."));
  }
  const { id } = await insertContactOnTheWay(tx, actor, { customerId, name, phone, email, jobTitle: "" }, now);
  return id;
}

interface Told {
  readonly number: string;
  readonly title: string;
  readonly assignee: string;
  readonly additionalTechnicians: string;
}

async function tellTechnicians(tx: Tx, actor: Actor, ticket: Told, now: Date): Promise<void> {
  const { number, title } = ticket;
  const { technicianId } = assignmentIn(ticket.assignee);
  const tell = async (personId: string, what: string) => {
    if (personId === actor.id) return;
    await notify(tx, personId, `${actor.name} ${what} ${number}: ${title}`, `/tickets/${number}`, now);
  };
  if (technicianId !== null) await tell(technicianId, "gave you");
  for (const { personId } of helpersIn(ticket.additionalTechnicians)) await tell(personId, "asks you to help on");
}
