import "server-only";
import { z } from "zod";
import { type Actor, systemActorId } from "#access/actor.ts";
import type { About } from "#server/about.ts";
import type { Tx } from "#server/db.ts";

/** The channel on which PostgreSQL tells every server process what was committed. */
export const channel = "tallydesk_live";

const happening = z.object({
  /** What happened: a change that a command made, or somebody who opened or left a ticket. */
  kind: z.enum(["change", "viewers"]),
  /** The noun that was changed: ticket, note, person, securityLevel and so on. */
  about: z.string().default(""),
  id: z.string().default(""),
  ticketId: z.string().default(""),
  actorId: z.string().default(""),
});

/** That something happened: ids only. Whoever hears it asks for the rest under their own rights. */
export type Happening = z.infer<typeof happening>;

/** What every server process hears of a change once its transaction is committed, and nobody when it is not. */
export function newsOf(actor: Actor, about: About): string {
  const actorId = actor.id === systemActorId ? "" : actor.id;
  return print({ kind: "change", about: about.type, id: about.id, ticketId: about.ticketId ?? "", actorId });
}

/** Tells every server process of a further change beside what a command is about. */
export async function announceChange(tx: Tx, actor: Actor, about: About): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${newsOf(actor, about)})`;
}

/** Tells every server process that somebody opened or left a ticket. */
export async function announceViewers(tx: Tx, ticketId: string): Promise<void> {
  const told = print({ kind: "viewers", about: "", id: "", ticketId, actorId: "" });
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${told})`;
}

const print = (told: Happening) => JSON.stringify(told);

/** What a notification says, or undefined when it is none of ours. */
export function readHappening(payload: string | undefined): Happening | undefined {
  try {
    const read = happening.safeParse(JSON.parse(payload ?? ""));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
