import "server-only";
import type { Tx } from "#server/db.ts";
import type { ImportedStep, ImportedTicket } from "./model/imported-ticket.ts";
import { knownPerson } from "./named-records.ts";

interface Who {
  readonly actorId: string | null;
  readonly actorName: string;
}

/** Writes down that a ticket was opened, when it was and by whom. */
export async function recordOpening(
  tx: Tx,
  source: string,
  ticketId: string,
  number: string,
  ticket: ImportedTicket,
): Promise<void> {
  const [first] = ticket.history;
  const began = (field: "status" | "priority") => first?.changes[field]?.from ?? ticket[field];
  const { customer, contact, title } = ticket;
  const who = await whoIs(tx, source, ticket.createdBy);
  await tx.event.create({
    data: {
      ...who,
      ...about(ticketId),
      name: "ticket.create",
      at: new Date(ticket.createdAt),
      change: {
        imported: source,
        number,
        title,
        customer,
        contact,
        status: began("status"),
        priority: began("priority"),
      },
    },
    select: { id: true },
  });
}

/** Writes the steps of a ticket's history into its feed, each at the moment it happened there. */
export async function recordHistory(
  tx: Tx,
  source: string,
  ticketId: string,
  steps: readonly ImportedStep[],
): Promise<void> {
  if (steps.length === 0) return;
  const people = new Map<string, Who>();
  for (const { by } of steps) if (!people.has(by)) people.set(by, await whoIs(tx, source, by));
  await tx.event.createMany({
    data: steps.map((step) => ({
      ...(people.get(step.by) ?? nobody),
      ...about(ticketId),
      name: nameOf(step),
      at: new Date(step.at),
      change: { ...step.changes, imported: source },
    })),
  });
}

const about = (ticketId: string) => ({ subjectType: "ticket", subjectId: ticketId, ticketId });
const nobody: Who = { actorId: null, actorName: "Somebody" };

// Whoever is a person here acts as that person; everybody else keeps the name the file gives them.
async function whoIs(tx: Tx, source: string, name: string): Promise<Who> {
  if (name === "") return nobody;
  const person = await knownPerson(tx, source, name);
  return { actorId: person?.id ?? null, actorName: name };
}

function nameOf({ changes }: ImportedStep): string {
  if (changes.status) return "ticket.changeStatus";
  return changes.technician ? "ticket.assign" : "ticket.edit";
}
