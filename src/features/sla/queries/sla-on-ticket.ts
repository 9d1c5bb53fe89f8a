import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { type SlaView, slaView } from "../model/sla-view.ts";
import { agreedFor } from "../terms-records.ts";

/** A ticket's agreement as its page shows it. */
export interface TicketAgreement extends SlaView {
  readonly name: string;
  readonly setsDueDate: boolean;
  readonly slaDueAt: Date | null;
  /** The agreement that was chosen for this ticket alone; "" when none was. */
  readonly chosenId: string;
  /** Who kept the promises, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** How a ticket stands against its agreement, as far as the actor may see the ticket; undefined when it has none. */
export const slaOnTicket = cache(
  async (actor: Actor, ticketId: string, now: Date): Promise<TicketAgreement | undefined> => {
    const name = { select: { id: true, name: true } } as const;
    const row = await db.ticketSla.findFirst({
      where: { ticketId, ticket: { AND: [visible.tickets(actor), { NOT: { category: { showsTimeline: false } } }] } },
      relationLoadStrategy: "join",
      omit: { warnAt: true, warned: true },
      include: {
        ticket: {
          select: { priorityId: true, issueTypeId: true, subIssueTypeId: true, slaDueAt: true, agreementId: true },
        },
        firstResponseBy: name,
        resolvedBy: name,
      },
    });
    if (!row) return undefined;
    const { ticket, firstResponseBy, resolvedBy, ...kept } = row;
    const agreed = await agreedFor(db, kept.agreementId, ticket);
    const people = [firstResponseBy, resolvedBy].filter((person) => person !== null);
    return {
      ...slaView(kept, agreed.terms, now),
      name: agreed.name,
      setsDueDate: agreed.setsDueDate && kept.resolvedMinutes !== null,
      slaDueAt: ticket.slaDueAt,
      chosenId: ticket.agreementId ?? "",
      names: Object.fromEntries(people.map((person) => [person.id, person.name])),
    };
  },
);
