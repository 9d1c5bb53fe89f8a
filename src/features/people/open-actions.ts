"use server";
import { redirect } from "next/navigation";
import type { Refusal } from "#kernel/refusal.ts";
import { asRoute } from "#kernel/route.ts";
import { safePath } from "#kernel/safe-path.ts";
import { databaseGone } from "#server/command.ts";
import { openAction } from "#server/open-action.ts";
import { signIn, signOut } from "#server/sign-in.ts";

const textIn = (data: FormData, name: string) => {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
};

/** Signs in with e-mail and password and goes where the person wanted to. */
export const signInAction = openAction(async (data): Promise<Refusal> => {
  const verdict = await signIn(textIn(data, "email"), textIn(data, "password"));
  switch (verdict.kind) {
    case "welcome":
      return redirect(asRoute(safePath(data.get("next"), "/dashboard")));
    case "unavailable":
      return databaseGone;
    case "tooMany": {
      const minutes = Math.max(1, Math.ceil((verdict.freeAt.getTime() - Date.now()) / 60_000));
      const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
      return { kind: "rule", message: `There were too many tries. You can try again in ${wait}.` };
    }
    default:
      return { kind: "invalid", message: "The e-mail or the password is not right." };
  }
});

/** Signs out and ends the session, also for whoever copied the cookie. */
export const signOutAction = openAction(async (): Promise<Refusal> => {
  await signOut();
  return redirect(asRoute("/sign-in"));
});
