import "server-only";
import { redirect } from "next/navigation";
import type { Actor } from "#access/actor.ts";

/** Who is asking, or undefined when nobody is signed in. */
export async function maybeActor(): Promise<Actor | undefined> {
  return undefined;
}

/** Who is asking; the signed-out are sent to sign in. */
export async function currentActor(): Promise<Actor> {
  return (await maybeActor()) ?? redirect("/sign-in");
}
