import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { type FieldChange, fieldChangesIn } from "../model/history.ts";

/** One changed field of a ticket: who, when, from what to what. */
export interface HistoryLine extends FieldChange {
  readonly id: string;
  readonly at: Date;
  readonly actorName: string;
}

/** A page of a ticket's history, newest first, and the event behind which the next one begins. */
export interface HistoryPage {
  readonly lines: readonly HistoryLine[];
  readonly older: string | undefined;
}

const pageSize = 50;

/** Every change of every field of a ticket, or of one field, as far as the actor may see the ticket. */
export async function historyOfTicket(
  actor: Actor,
  ticketId: string,
  field: string | undefined,
  before: string | undefined,
): Promise<HistoryPage> {
  const seen = await db.ticket.findFirst({
    where: { AND: [{ id: ticketId }, visible.tickets(actor)] },
    select: { id: true },
  });
  if (!seen) return { lines: [], older: undefined };
  const events = await db.$queryRaw<{ id: string; at: Date; actorName: string; name: string; change: unknown }[]>`
    SELECT id, at, actor_name AS "actorName", name, change FROM event
     WHERE ticket_id = ${ticketId}::uuid
       AND (name LIKE 'ticket.%')
       AND (${before ?? null}::uuid IS NULL OR id < ${before ?? null}::uuid)
       AND (${field ?? null}::text IS NULL OR jsonb_exists(change, ${field ?? null}))
     ORDER BY id DESC LIMIT ${pageSize + 1}`;
  const shown = events.slice(0, pageSize);
  return {
    lines: shown.flatMap(({ id, at, actorName, name, change }) => {
      const changes = fieldChangesIn(change).filter((one) => !field || one.field === field);
      const made = name === "ticket.create" && !field ? [{ field: "ticket", from: null, to: "created" }] : [];
      return [...made, ...changes].map((one) => ({ ...one, id: `${id}-${one.field}`, at, actorName }));
    }),
    older: events.length > pageSize ? shown.at(-1)?.id : undefined,
  };
}
