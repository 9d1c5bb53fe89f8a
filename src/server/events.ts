import "server-only";
import type { Actor } from "#access/actor.ts";
import { systemActorId } from "#access/actor.ts";
import type { Prisma } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";
import { tellFollowers } from "#server/followers.ts";
import { newId } from "#server/new-id.ts";

/** What an event is about. A ticketId puts it into that ticket's feed. */
export interface About {
  readonly type: string;
  readonly id: string;
  readonly ticketId?: string;
}

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

/** The same for what nobody did to this ticket itself, so that its followers are not told. */
export async function recordQuietly(...[tx, name, actor, at, about, change]: Recorded): Promise<void> {
  await tx.event.create({
    data: {
      id: newId(),
      name,
      at,
      actorId: actor.id === systemActorId ? null : actor.id,
      actorName: actor.name,
      subjectType: about.type,
      subjectId: about.id,
      ticketId: about.ticketId ?? null,
      change: change as Prisma.InputJsonObject,
    },
    select: { id: true },
  });
}
