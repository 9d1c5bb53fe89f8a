import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** One thing to do on a ticket, and who did it when. */
export interface ChecklistLine {
  readonly id: string;
  readonly text: string;
  readonly isImportant: boolean;
  readonly doneAt: Date | null;
  readonly doneBy: { readonly id: string; readonly name: string } | null;
  readonly version: number;
}

/** The checklist of a ticket, in its order, as far as the actor sees the ticket. */
export const checklistOnTicket = cache(async (actor: Actor, ticketId: string): Promise<readonly ChecklistLine[]> => {
  return await db.checklistItem.findMany({
    where: { ticketId, ticket: visible.tickets(actor) },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    relationLoadStrategy: "join",
    select: {
      id: true,
      text: true,
      isImportant: true,
      doneAt: true,
      version: true,
      doneBy: { select: { id: true, name: true } },
    },
  });
});
