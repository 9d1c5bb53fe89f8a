import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { FeedKind } from "#features/activity/model/feed-item.ts";
import type { FeedCounts } from "#features/activity/model/feed-page.ts";
import { shownByTheirRows } from "#features/activity/model/own-rows.ts";
import { db } from "#server/db.ts";

/** How many things of each kind a ticket has; each is counted by the ticket's index, never by looking through a table. */
export const activityCounts = cache(async (actor: Actor, ticketId: string): Promise<FeedCounts> => {
  const [seen, [counts]] = await Promise.all([
    db.ticket.findFirst({ where: { AND: [{ id: ticketId }, visible.tickets(actor)] }, select: { id: true } }),
    db.$queryRaw<Record<FeedKind, number>[]>`
      SELECT
        (SELECT count(*)::int FROM ticket_note WHERE ticket_id = ${ticketId}::uuid) AS note,
        (SELECT count(*)::int FROM time_entry WHERE ticket_id = ${ticketId}::uuid) AS time,
        (SELECT count(*)::int FROM material WHERE ticket_id = ${ticketId}::uuid) AS material,
        (SELECT count(*)::int FROM expense WHERE ticket_id = ${ticketId}::uuid) AS expense,
        (SELECT count(*)::int FROM attachment WHERE ticket_id = ${ticketId}::uuid AND removed_at IS NULL) AS attachment,
        (SELECT count(*)::int FROM outgoing_mail WHERE ticket_id = ${ticketId}::uuid)
          + (SELECT count(*)::int FROM incoming_mail WHERE ticket_id = ${ticketId}::uuid) AS mail,
        (SELECT count(*)::int FROM sign_off WHERE ticket_id = ${ticketId}::uuid) AS "signOff",
        (SELECT count(*)::int FROM event WHERE ticket_id = ${ticketId}::uuid
            AND name <> ALL (${[...shownByTheirRows]})) AS change`,
  ]);
  return seen && counts ? counts : {};
});

const kinds: readonly FeedKind[] = ["note", "time", "material", "expense", "attachment", "mail", "signOff"];

/** The kinds that a ticket has nothing of, so that nobody asks for what is not there. */
export function kindsWithout(counts: FeedCounts): ReadonlySet<FeedKind> {
  return new Set(kinds.filter((kind) => !counts[kind]));
}
