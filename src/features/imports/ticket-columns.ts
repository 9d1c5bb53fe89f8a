import "server-only";
import type { Tx } from "#server/db.ts";
import type { People } from "./history-records.ts";
import type { ImportedTicket } from "./model/imported-ticket.ts";
import {
  billingRoleFor,
  knownContact,
  knownCustomer,
  knownPeople,
  knownQueues,
  newContact,
  newCustomer,
  newQueue,
  newTechnician,
} from "./named-records.ts";
import { ticketTypeCalled } from "./records.ts";

/** Who and what an import made besides the ticket: "queue Group 70", "technician Resolver 13". */
export type Newcomers = string[];

type Names = Pick<ImportedTicket, "customer" | "contact" | "queue" | "technician" | "history">;

/** Every queue or technician that a ticket ever had. */
function everNamed(ticket: Names, field: "queue" | "technician"): string[] {
  const before = ticket.history.flatMap(({ changes }) => [changes[field]?.from ?? [], changes[field]?.to ?? []].flat());
  return [...new Set([ticket[field] ?? [], before].flat())];
}

/** Everybody whom a ticket names as a person of the desk: technicians, and who wrote its history. */
export function peopleNamed(ticket: ImportedTicket): string[] {
  const writers = [ticket.createdBy, ticket.completedBy, ...ticket.history.map((step) => step.by)];
  return [...everNamed(ticket, "technician"), ...writers];
}

/** The queue, customer, contact and technician of a ticket; whom the desk does not know is made and noted. */
async function namedIn(tx: Tx, source: string, ticket: Names, people: People, now: Date, newcomers: Newcomers) {
  const ensured = async (
    what: string,
    name: string,
    known: string | undefined,
    make: () => Promise<{ id: string }>,
  ) => {
    if (known !== undefined) return known;
    newcomers.push(`${what} ${name}`);
    return (await make()).id;
  };
  const { customer, contact, queue, technician } = ticket;
  const knownId = (await knownCustomer(tx, source, customer))?.id;
  const customerId = await ensured("customer", customer, knownId, () => newCustomer(tx, source, customer, now));
  const named = { customerId, customer, contact: contact ?? "" };
  const contactId =
    contact === null
      ? null
      : await ensured("contact", contact, (await knownContact(tx, source, named))?.id, () =>
          newContact(tx, source, named, now),
        );
  const queueNames = everNamed(ticket, "queue");
  const queues = await knownQueues(tx, source, queueNames);
  for (const name of queueNames) {
    queues.set(name, await ensured("queue", name, queues.get(name), () => newQueue(tx, source, name)));
  }
  for (const name of everNamed(ticket, "technician")) {
    const make = () => newTechnician(tx, source, name, now);
    people.set(name, await ensured("technician", name, people.get(name), make));
  }
  return {
    customerId,
    contactId,
    queueId: queue === null ? null : (queues.get(queue) ?? null),
    technicianId: technician === null ? null : (people.get(technician) ?? null),
  };
}

/** Who and what the tickets of a file name that the desk does not know; nothing is made. */
export async function newcomersIn(tx: Tx, source: string, tickets: readonly Names[]): Promise<Newcomers> {
  const newcomers = new Set<string>();
  const queueNames = [...new Set(tickets.flatMap((ticket) => everNamed(ticket, "queue")))];
  const technicianNames = [...new Set(tickets.flatMap((ticket) => everNamed(ticket, "technician")))];
  const queues = await knownQueues(tx, source, queueNames);
  const people = await knownPeople(tx, source, technicianNames);
  for (const name of queueNames) if (!queues.has(name)) newcomers.add(`queue ${name}`);
  for (const name of technicianNames) if (!people.has(name)) newcomers.add(`technician ${name}`);

  const customers = new Map<string, string | undefined>();
  for (const { customer, contact } of tickets) {
    if (!customers.has(customer)) customers.set(customer, (await knownCustomer(tx, source, customer))?.id);
    const customerId = customers.get(customer);
    if (customerId === undefined) newcomers.add(`customer ${customer}`);
    if (contact === null || newcomers.has(`contact ${contact}`)) continue;
    const isKnown = customerId !== undefined && (await knownContact(tx, source, { customerId, customer, contact }));
    if (!isKnown) newcomers.add(`contact ${contact}`);
  }
  return [...newcomers];
}

/** An imported ticket as the desk keeps it: names looked up, and made where the desk does not know them. */
export async function ticketColumns(
  tx: Tx,
  source: string,
  ticket: ImportedTicket,
  people: People,
  now: Date,
  newcomers: Newcomers,
) {
  const status = await tx.ticketStatus.findUniqueOrThrow({
    where: { name: ticket.status },
    select: { id: true, stage: true },
  });
  const priority = await tx.ticketPriority.findUniqueOrThrow({
    where: { name: ticket.priority },
    select: { id: true, rank: true },
  });
  const { technicianId, ...named } = await namedIn(tx, source, ticket, people, now, newcomers);
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
    createdById: people.get(ticket.createdBy) ?? null,
    firstResponseAt: ticket.firstResponseAt === null ? null : new Date(ticket.firstResponseAt),
    completedAt: ticket.completedAt === null ? null : new Date(ticket.completedAt),
    completedById: people.get(ticket.completedBy) ?? null,
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
