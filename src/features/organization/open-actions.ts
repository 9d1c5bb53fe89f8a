"use server";
import { timingSafeEqual } from "node:crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { asRoute } from "#kernel/route.ts";
import { deskToBe, systemActor } from "#server/actor.ts";
import { clientAddress } from "#server/client-address.ts";
import { env } from "#server/env.ts";
import { openAction } from "#server/open-action.ts";
import { hashOfToken } from "#server/secret-token.ts";
import { signIn } from "#server/sign-in.ts";
import { takeSetUpAttempt } from "#server/sign-in-limit.ts";
import { setUpOrganization } from "./commands/set-up-organization.ts";

/** The first visitor, who has the code from the console, sets up the desk and is signed in as its Business Owner. */
export const setUpAction = openAction(async (data): Promise<Refusal> => {
  const full = await takeSetUpAttempt(clientAddress(await headers()), new Date());
  if (full) return { kind: "rule", message: "There were too many tries. Try again in a quarter of an hour." };
  const { code, password, repeated, ...fields } = Object.fromEntries(
    formFields.map((name) => [name, String(data.get(name) ?? "")]),
  );
  if (!isSetUpCode(code ?? "")) {
    return objectionAt("code", "That is not the code. It stands on the console where Tallydesk was started.");
  }
  if (password !== repeated) return objectionAt("repeated", "The two passwords are not the same.");
  const outcome = await setUpOrganization.execute(systemActor(deskToBe), { ...fields, password });
  if (!outcome.ok) return outcome.refusal;
  await signIn(fields.ownerEmail ?? "", password ?? "");
  return redirect(asRoute("/dashboard"));
});

const formFields = [
  "code",
  "organizationName",
  "timeZone",
  "currency",
  "ownerName",
  "ownerEmail",
  "password",
  "repeated",
] as const;

// Hashes have one length, so that comparing them takes one time.
function isSetUpCode(typed: string): boolean {
  const code = env().TALLYDESK_SETUP_CODE;
  if (code === undefined) return false;
  const digest = (text: string) => Buffer.from(hashOfToken(text.trim().toLowerCase()));
  return timingSafeEqual(digest(code), digest(typed));
}
