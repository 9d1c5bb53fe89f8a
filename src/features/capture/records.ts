import "server-only";
import type { Actor } from "#access/actor.ts";
import { Refused } from "#kernel/refusal.ts";
import type { About } from "#server/about.ts";
import type { Tx } from "#server/db.ts";
import { type Change, recordEvent } from "#server/events.ts";

/** What the record of one part says. */
interface Recorded {
  readonly about: About;
  readonly change: Change;
}

/** Does one part of a capture and leaves its own event; a refusal names the part, and nothing of the whole is done. */
export async function asPart<Done extends Recorded>(
  work: { readonly tx: Tx; readonly actor: Actor; readonly now: Date },
  part: { readonly event: string; readonly word: string },
  doing: () => Promise<Done>,
): Promise<Done> {
  const done = await doing().catch((problem: unknown): never => {
    if (!(problem instanceof Refused)) throw problem;
    const { kind, message } = problem.refusal;
    throw new Refused({ kind, message: `${part.word}: ${message} Nothing was saved.` });
  });
  await recordEvent(work.tx, part.event, work.actor, work.now, done.about, done.change);
  return done;
}
