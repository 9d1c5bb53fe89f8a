"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { FormState } from "#kernel/form-state.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { asRoute } from "#kernel/route.ts";
import { safePath } from "#kernel/safe-path.ts";
import { currentDesk, systemActor } from "#server/actor.ts";
import { clientAddress } from "#server/client-address.ts";
import { databaseGone } from "#server/command.ts";
import { openAction } from "#server/open-action.ts";
import { isFromOurPages } from "#server/origin.ts";
import { maybeActor } from "#server/session.ts";
import { signIn, signOut } from "#server/sign-in.ts";
import { takeAttempt } from "#server/sign-in-limit.ts";
import { changePassword } from "./commands/change-password.ts";
import { setPersonPassword } from "./commands/set-person-password.ts";

const textIn = (data: FormData, name: string) => {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
};

function tooMany(freeAt: Date): Refusal {
  const minutes = Math.max(1, Math.ceil((freeAt.getTime() - Date.now()) / 60_000));
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return { kind: "rule", message: `There were too many tries. You can try again in ${wait}.` };
}

/** Signs in with e-mail and password and goes where the person wanted to. */
export const signInAction = openAction(async (data): Promise<Refusal> => {
  const verdict = await signIn(textIn(data, "email"), textIn(data, "password"));
  switch (verdict.kind) {
    case "welcome":
      return redirect(asRoute(safePath(data.get("next"), "/dashboard")));
    case "unavailable":
      return databaseGone;
    case "tooMany":
      return tooMany(verdict.freeAt);
    default:
      return { kind: "invalid", message: "The e-mail or the password is not right." };
  }
});

/** Signs out and ends the session, also for whoever copied the cookie. */
export async function signOutAction(): Promise<void> {
  if (isFromOurPages(await headers())) await signOut();
  redirect(asRoute("/sign-in"));
}

/** The bearer of a one-time link chooses a password and is signed in. */
export const welcomeAction = openAction(async (data): Promise<Refusal> => {
  const desk = await currentDesk();
  if (!desk) return { kind: "missing", message: "This link does not work any more." };
  const input = {
    token: textIn(data, "token"),
    password: textIn(data, "password"),
    repeated: textIn(data, "repeated"),
  };
  const outcome = await setPersonPassword.execute(systemActor(desk), input);
  if (!outcome.ok) return outcome.refusal;
  const verdict = await signIn(outcome.value.email, input.password);
  return redirect(asRoute(verdict.kind === "welcome" ? "/dashboard" : "/sign-in"));
});

/** Somebody changes their own password; this browser stays signed in, every other is signed out. */
export const changePasswordAction = openAction(async (data): Promise<Refusal | FormState> => {
  const actor = await maybeActor();
  if (!actor) return { kind: "forbidden", message: "You are signed out. Sign in again, then change the password." };
  const full = await takeAttempt(actor.email, clientAddress(await headers()), new Date());
  if (full) return tooMany(full.freeAt);
  const input = {
    currentPassword: textIn(data, "currentPassword"),
    newPassword: textIn(data, "newPassword"),
    repeatedPassword: textIn(data, "repeatedPassword"),
  };
  const outcome = await changePassword.execute(actor, input);
  if (!outcome.ok) return outcome.refusal;
  await signIn(outcome.value.email, input.newPassword);
  return {
    status: "done",
    message: "Your password is changed. Every other browser is signed out.",
    key: crypto.randomUUID(),
  };
});
