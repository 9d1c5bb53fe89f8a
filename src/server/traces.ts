import "server-only";
import { type Actor, systemActorId } from "#access/actor.ts";
import type { About } from "#server/about.ts";
import type { Tx } from "#server/db.ts";
import { type Change, isNews } from "#server/events.ts";
import { tellFollowers } from "#server/followers.ts";
import { channel, newsOf } from "#server/happenings.ts";
import { newId } from "#server/new-id.ts";

/** What was done by whom when, and how a retry is answered. */
interface Traces {
  readonly name: string;
  readonly actor: Actor;
  readonly at: Date;
  readonly about: About;
  readonly change: Change;
  /** The answer that is kept under the key of the request, if it had one. */
  readonly answer: { readonly key: string; readonly outcome: unknown } | undefined;
}

/**
 * What every change leaves in its transaction: its record, the news for every server process once it is committed, the
 * answer for a retry, and a word to who follows the ticket. One round trip, because every saving waits for it.
 */
export async function leaveTraces(tx: Tx, { name, actor, at, about, change, answer }: Traces): Promise<void> {
  const ticketId = about.ticketId ?? null;
  const [found] = await tx.$queryRaw<{ isFollowed: boolean }[]>`
    WITH recorded AS (
      INSERT INTO event (id, name, at, actor_id, actor_name, subject_type, subject_id, ticket_id, change)
      VALUES (${newId()}::uuid, ${name}, ${at}::timestamptz, ${actor.id === systemActorId ? null : actor.id}::uuid, ${actor.name},
        ${about.type}, ${about.id}::uuid, ${ticketId}::uuid, ${JSON.stringify(change)}::jsonb)
    ), answered AS (
      UPDATE idempotency_record SET outcome = ${JSON.stringify(answer?.outcome ?? null)}::jsonb
       WHERE actor_id = ${actor.id}::uuid AND key = ${answer?.key ?? null}::uuid
    )
    SELECT pg_notify(${channel}, ${newsOf(actor, about)})::text AS told,
      EXISTS (SELECT FROM ticket_follower WHERE ticket_id = ${ticketId}::uuid) AS "isFollowed"`;
  if (found?.isFollowed && ticketId !== null && isNews(name)) await tellFollowers(tx, ticketId, actor, at);
}
