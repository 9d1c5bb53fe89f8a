import "server-only";
import type { Tx } from "#server/db.ts";
import type { ImportedTicket } from "./model/imported-ticket.ts";
import {
  billingRoleFor,
  knownContact,
  knownCustomer,
  knownPerson,
  knownQueue,
  newContact,
  newCustomer,
  newQueue,
  newTechnician,
} from "./named-records.ts";
import { ticketTypeCalled } from "./records.ts";

/** Who and what an import made besides the ticket: "queue Group 70", "technician Resolver 13". */
export type Newcomers = string[];

type Names = Pick<ImportedTicket, "customer" | "contact" | "queue" | "technician">;

/** The queue, customer, contact and technician of a ticket; whom the desk does not know is made and noted. */
async function namedIn(tx: Tx, source: string, names: Names, now: Date, newcomers: Newcomers) {
  const found = async (
    what: string,
    name: string,
    known: { id: string } | null,
    make: () => Promise<{ id: string }>,
  ) => {
    if (!known) newcomers.push(`${what} ${name}`);
    return (known ?? (await make())).id;
  };
  const { customer, contact, queue, technician } = names;
  const customerId = await found("customer", customer, await knownCustomer(tx, source, customer), () =>
    newCustomer(tx, source, customer, now),
  );
  const named = { customerId, customer, contact: contact ?? "" };
  return {
    customerId,
    contactId:
      contact &&
      (await found("contact", contact, await knownContact(tx, source, named), () =>
        newContact(tx, source, named, now),
      )),
    queueId:
      queue && (await found("queue", queue, await knownQueue(tx, source, queue), () => newQueue(tx, source, queue))),
    technicianId:
      technician &&
      (await found("technician", technician, await knownPerson(tx, source, technician), () =>
        newTechnician(tx, source, technician, now),
      )),
  };
}

/** Who and what the tickets of a file name that the desk does not know; nothing is made. */
export async function newcomersIn(tx: Tx, source: string, tickets: readonly Names[]): Promise<Newcomers> {
  const newcomers = new Set<string>();
  const asked = new Map<string, Promise<{ id: string } | null>>();
  const once = (key: string, ask: () => Promise<{ id: string } | null>) => {
    const answer = asked.get(key) ?? ask();
    asked.set(key, answer);
    return answer;
  };
  for (const { customer, contact, queue, technician } of tickets) {
    const customerRow = await once(`customer ${customer}`, () => knownCustomer(tx, source, customer));
    if (!customerRow) newcomers.add(`customer ${customer}`);
    if (contact) {
      const named = { customerId: customerRow?.id ?? "", customer, contact };
      const isKnown =
        customerRow && (await once(`contact ${customer}: ${contact}`, () => knownContact(tx, source, named)));
      if (!isKnown) newcomers.add(`contact ${contact}`);
    }
    if (queue && !(await once(`queue ${queue}`, () => knownQueue(tx, source, queue)))) newcomers.add(`queue ${queue}`);
    if (technician && !(await once(`person ${technician}`, () => knownPerson(tx, source, technician)))) {
      newcomers.add(`technician ${technician}`);
    }
  }
  return [...newcomers];
}

/** An imported ticket as the desk keeps it: names looked up, and made where the desk does not know them. */
export async function ticketColumns(tx: Tx, source: string, ticket: ImportedTicket, now: Date, newcomers: Newcomers) {
  const status = await tx.ticketStatus.findUniqueOrThrow({
    where: { name: ticket.status },
    select: { id: true, stage: true },
  });
  const priority = await tx.ticketPriority.findUniqueOrThrow({
    where: { name: ticket.priority },
    select: { id: true, rank: true },
  });
  const { technicianId, ...named } = await namedIn(tx, source, ticket, now, newcomers);
  const knownId = async (name: string) => (name === "" ? null : ((await knownPerson(tx, source, name))?.id ?? null));
  const [last] = ticket.history.slice(-1);

  return {
    ...named,
    type: ticketTypeCalled(ticket.type),
    title: ticket.title,
    description: ticket.description,
    resolution: ticket.resolution,
    statusId: status.id,
    isOpen: status.stage !== "complete",
    priorityId: priority.id,
    priorityRank: priority.rank,
    sourceId: ticket.source && (await sourceNamed(tx, ticket.source)),
    technicianId,
    billingRoleId: technicianId && (await billingRoleFor(tx, technicianId)),
    dueAt: ticket.dueAt === null ? null : new Date(ticket.dueAt),
    createdAt: new Date(ticket.createdAt),
    createdById: await knownId(ticket.createdBy),
    firstResponseAt: ticket.firstResponseAt === null ? null : new Date(ticket.firstResponseAt),
    completedAt: ticket.completedAt === null ? null : new Date(ticket.completedAt),
    completedById: await knownId(ticket.completedBy),
    lastActivityAt: new Date(ticket.lastActivityAt),
    lastActivity: last ? sentenceOf(last) : "Created",
  };
}

async function sourceNamed(tx: Tx, name: string): Promise<string> {
  const source = await tx.ticketSource.findUniqueOrThrow({ where: { name }, select: { id: true } });
  return source.id;
}

function sentenceOf(step: ImportedTicket["history"][number]): string {
  const { status, technician, queue } = step.changes;
  if (status) return `Status ${status.from ? `${status.from} → ` : ""}${status.to}`;
  if (technician) return `Assigned to ${technician.to}`;
  return queue ? `Queue ${queue.to}` : "Changed";
}
