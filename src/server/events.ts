import "server-only";
import type { Actor } from "#access/actor.ts";
import { systemActorId } from "#access/actor.ts";
import type { Prisma } from "#prisma/client.ts";
import type { About } from "#server/about.ts";
import type { Tx } from "#server/db.ts";
import { tellFollowers } from "#server/followers.ts";
import { channel, newsOf } from "#server/happenings.ts";
import { newId } from "#server/new-id.ts";

/** Before and after of what changed, or the facts of what was made; plain data, told by the feed's sentences. */
export type Change = Readonly<Record<string, Prisma.InputJsonValue | null>>;

/** Whether followers hear of it: ticking off a list of twenty things is no news twenty times. */
export const isNews = (name: string): boolean => !name.startsWith("checklist.");

/** Writes the record of a further thing that happened beside what a command is about, in its transaction. */
export async function recordEvent(...[tx, name, actor, at, about, change]: Recorded): Promise<void> {
  await recordQuietly(tx, name, actor, at, about, change);
  if (about.ticketId !== undefined && isNews(name)) await tellFollowers(tx, about.ticketId, actor, at);
}

type Recorded = [tx: Tx, name: string, actor: Actor, at: Date, about: About, change: Change];

/** The same for what nobody did to this ticket itself, so that its followers are not told. Whoever has it open sees it, as everything that is recorded. */
export async function recordQuietly(...[tx, name, actor, at, about, change]: Recorded): Promise<void> {
  await tx.$executeRaw`
    WITH recorded AS (
      INSERT INTO event (id, name, at, actor_id, actor_name, subject_type, subject_id, ticket_id, change)
      VALUES (${newId()}::uuid, ${name}, ${at}::timestamptz, ${actor.id === systemActorId ? null : actor.id}::uuid, ${actor.name},
        ${about.type}, ${about.id}::uuid, ${about.ticketId ?? null}::uuid, ${JSON.stringify(change)}::jsonb)
    )
    SELECT pg_notify(${channel}, ${newsOf(actor, about)})`;
}
