import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import type { FeedKind } from "#features/activity/model/feed-item.ts";
import type { FeedCounts } from "#features/activity/model/feed-page.ts";
import { shownByTheirRows } from "#features/activity/model/own-rows.ts";
import { isSeen } from "#features/activity/queries/seen-tickets.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** What a ticket adds up to: how many things of each kind it has, and the minutes that are to be billed. */
interface Sums {
  readonly counts: FeedCounts;
  readonly billable: Minutes;
}

/** What a ticket has in sum; each is found by the ticket's index, never by looking through a table. */
export const sumsOfTicket = cache(async (actor: Actor, ticketId: string): Promise<Sums> => {
  // Whoever sees the ticket sees that there is time on it, whoever's it is.
  const [seen, [sums]] = await Promise.all([
    isSeen(actor, ticketId),
    db.$queryRaw<(Record<FeedKind, number> & { billable: number })[]>`
      SELECT
        (SELECT count(*)::int FROM ticket_note WHERE ticket_id = ${ticketId}::uuid) AS note,
        time.count AS time, time.billable,
        (SELECT count(*)::int FROM material WHERE ticket_id = ${ticketId}::uuid) AS material,
        (SELECT count(*)::int FROM expense WHERE ticket_id = ${ticketId}::uuid) AS expense,
        (SELECT count(*)::int FROM attachment WHERE ticket_id = ${ticketId}::uuid AND removed_at IS NULL) AS attachment,
        (SELECT count(*)::int FROM outgoing_mail WHERE ticket_id = ${ticketId}::uuid)
          + (SELECT count(*)::int FROM incoming_mail WHERE ticket_id = ${ticketId}::uuid) AS mail,
        (SELECT count(*)::int FROM sign_off WHERE ticket_id = ${ticketId}::uuid) AS "signOff",
        (SELECT count(*)::int FROM event WHERE ticket_id = ${ticketId}::uuid
            AND name <> ALL (${[...shownByTheirRows]})) AS change
        FROM (SELECT count(*)::int AS count, coalesce(sum(billable_minutes) FILTER (WHERE is_billable), 0)::int AS billable
                FROM time_entry WHERE ticket_id = ${ticketId}::uuid) time`,
  ]);
  if (!(seen && sums)) return { counts: {}, billable: minutes(0) };
  const { billable, ...counts } = sums;
  return { counts, billable: minutes(billable) };
});

/** How many things of each kind a ticket has. */
export async function activityCounts(actor: Actor, ticketId: string): Promise<FeedCounts> {
  return (await sumsOfTicket(actor, ticketId)).counts;
}

const kinds: readonly FeedKind[] = ["note", "time", "material", "expense", "attachment", "mail", "signOff"];

/** The kinds that a ticket has nothing of, so that nobody asks for what is not there. */
export function kindsWithout(counts: FeedCounts): ReadonlySet<FeedKind> {
  return new Set(kinds.filter((kind) => !counts[kind]));
}
