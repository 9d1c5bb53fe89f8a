import type { Actor } from "#access/actor.ts";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import type { Outcome } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { type Cast, valueFrom } from "./cast.ts";

/** Sunday morning where the cast works. */
export const sunday = new Date("2026-11-22T14:00:00Z");

/** The billing role that the technicians of the cast hold. */
export const technicianRole = () => db.billingRole.findUniqueOrThrow({ where: { name: "Technician" } });

/** A status by the name people read. */
export const statusNamed = (name: string) => db.ticketStatus.findUniqueOrThrow({ where: { name } });

/** A ticket that somebody calls about: Northwind's, nobody's yet. */
export async function reported(cast: Cast, more: Readonly<Record<string, string>> = {}, actor: Actor = cast.max) {
  const input = { customerId: cast.northwind.customerId, title: "Printer on 2nd floor offline", ...more };
  const { id } = valueFrom(await createTicket.execute(actor, input, { now: sunday }));
  return await ticketNow(id);
}

/** Who a picker gives a ticket to: person and role as one value. */
export const asAssignee = async (person: Actor) => `${person.id}:${(await technicianRole()).id}`;

/** A ticket as it stands in the database. */
export async function ticketNow(id: string) {
  return await db.ticket.findUniqueOrThrow({
    where: { id },
    include: {
      status: true,
      priority: true,
      problem: { select: { number: true } },
      additionalContacts: { select: { contactId: true } },
      additionalTechnicians: { select: { personId: true, billingRoleId: true } },
      tags: { select: { tag: { select: { name: true } } } },
    },
  });
}

/** Another customer with a contact of its own. */
export async function lakeside() {
  return await db.customer.upsert({
    where: { externalKey: "lakeside" },
    update: {},
    create: {
      name: "Lakeside Pediatrics",
      externalKey: "lakeside",
      contacts: { create: { name: "Dana Whitfield", phone: "(617) 555-0199", externalKey: "dana" } },
    },
    include: { contacts: true },
  });
}

/** Why a command refused, or a failed test that says it did not. */
export function refusalFrom<Value>(outcome: Outcome<Value>) {
  if (outcome.ok) throw new Error("it was not refused");
  return outcome.refusal;
}
