import "server-only";
import type { Desk } from "#access/actor.ts";
import { currentDesk } from "#server/actor.ts";
import { answered, unlessGone } from "#server/db.ts";
import { env } from "#server/env.ts";
import { maybeActor } from "#server/session.ts";

/** What a page for the signed-out must know: whether there is a desk, and whether somebody is inside already. */
export interface Doorway {
  readonly desk: Desk | undefined;
  readonly isSignedIn: boolean;
  readonly isSampleMode: boolean;
}

/** The state of the door, or that the database does not answer. */
export async function doorway(): Promise<Doorway | "unavailable"> {
  return await unlessGone(async () => {
    const desk = await answered(currentDesk());
    const isSignedIn = desk !== undefined && (await maybeActor()) !== undefined;
    return { desk, isSignedIn, isSampleMode: env().TALLYDESK_MODE === "sample" };
  });
}
