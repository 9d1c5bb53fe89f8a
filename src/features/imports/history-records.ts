import "server-only";
import type { Tx } from "#server/db.ts";
import type { ImportedStep, ImportedTicket } from "./model/imported-ticket.ts";

/** Who the names of a file are here. */
export type People = Map<string, string>;

/** Writes down that a ticket was opened, when it was and by whom. */
export async function recordOpening(
  tx: Tx,
  source: string,
  ticketId: string,
  number: string,
  ticket: ImportedTicket,
  people: People,
): Promise<void> {
  const firstChange = (field: "status" | "priority") =>
    ticket.history.find((step) => step.changes[field])?.changes[field];
  const began = (field: "status" | "priority") => firstChange(field)?.from ?? ticket[field];
  const { customer, contact, title } = ticket;
  await tx.event.create({
    data: {
      ...who(people, ticket.createdBy),
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
  people: People,
): Promise<void> {
  if (steps.length === 0) return;
  await tx.event.createMany({
    data: steps.map((step) => ({
      ...who(people, step.by),
      ...about(ticketId),
      name: nameOf(step),
      at: new Date(step.at),
      change: { ...step.changes, imported: source },
    })),
  });
}

const about = (ticketId: string) => ({ subjectType: "ticket", subjectId: ticketId, ticketId });

// Whoever is a person here acts as that person; everybody else keeps the name the file gives them.
function who(people: People, name: string) {
  return { actorId: people.get(name) ?? null, actorName: name === "" ? "Somebody" : name };
}

function nameOf({ changes }: ImportedStep): string {
  if (changes.status) return "ticket.changeStatus";
  return changes.technician ? "ticket.assign" : "ticket.edit";
}
