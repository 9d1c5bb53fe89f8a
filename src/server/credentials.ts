import "server-only";
import { addMinutes } from "date-fns";
import { z } from "zod";
import { sessionLength } from "#access/session-length.ts";
import { grantsOf } from "#server/actor.ts";
import type { Sender } from "#server/client-address.ts";
import { db, isDatabaseGone } from "#server/db.ts";
import { env } from "#server/env.ts";
import { log } from "#server/log.ts";
import { isPassword } from "#server/password.ts";
import { isSamplePassword } from "#server/sample-passwords.ts";
import { hashOfToken, newToken } from "#server/secret-token.ts";
import { forgiveAttempts, takeAttempt } from "#server/sign-in-limit.ts";

/** What came of a try to sign in. Unknown, wrong and inactive are one answer. */
export type Verdict =
  | { readonly kind: "welcome"; readonly personId: string; readonly token: string }
  | { readonly kind: "wrong" }
  | { readonly kind: "tooMany"; readonly freeAt: Date }
  | { readonly kind: "unavailable" };

const credentials = z.object({
  email: z.string().max(320).trim().toLowerCase(),
  password: z.string().min(1).max(1024),
});

/** Looks at an e-mail and a password and begins a session when they are right. Never throws: what goes wrong is logged. */
export async function trySignIn(raw: unknown, sender: Sender, now = new Date()): Promise<Verdict> {
  try {
    return await signInWith(raw, sender, now);
  } catch (error) {
    log.error({ err: error }, "signing in failed");
    return { kind: isDatabaseGone(error) ? "unavailable" : "wrong" };
  }
}

async function signInWith(raw: unknown, sender: Sender, now: Date): Promise<Verdict> {
  const parsed = credentials.safeParse(raw);
  if (!parsed.success) return { kind: "wrong" };
  const { email, password } = parsed.data;
  const full = await takeAttempt(email, sender.address, now);
  if (full) {
    log.warn({ address: sender.address }, "too many tries to sign in");
    return { kind: "tooMany", freeAt: full.freeAt };
  }
  const person = await db.person.findUnique({ where: { email }, select: signInColumns });
  const isRight = await isPassword(password, person?.isActive ? person.passwordHash : null);
  if (!isRight || !person) return { kind: "wrong" };
  if (env().TALLYDESK_MODE === "production" && isSamplePassword(password)) {
    log.error({ person: person.id }, "a known password of the sample data was refused: this is a production desk");
    return { kind: "wrong" };
  }
  await forgiveAttempts(email, sender.address);
  return { kind: "welcome", personId: person.id, token: await beginSession(person, sender, now) };
}

const signInColumns = {
  id: true,
  isActive: true,
  passwordHash: true,
  passwordEpoch: true,
  securityLevel: { select: { systemKey: true, baseKey: true, grants: true } },
} as const;

interface NewSession {
  readonly id: string;
  readonly passwordEpoch: number;
  readonly securityLevel: { systemKey: string | null; baseKey: string; grants: unknown };
}

async function beginSession(person: NewSession, sender: Sender, now: Date): Promise<string> {
  const token = newToken();
  const { wholeMinutes } = sessionLength(grantsOf(person.securityLevel));
  await db.authSession.create({
    data: {
      tokenHash: hashOfToken(token),
      personId: person.id,
      passwordEpoch: person.passwordEpoch,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: addMinutes(now, wholeMinutes),
      ...sender,
    },
    select: { id: true },
  });
  return token;
}

/** Ends the session behind a cookie's secret; a copied cookie is worth nothing from now on. */
export async function endSession(token: string, now = new Date()): Promise<void> {
  await db.authSession.updateMany({
    where: { tokenHash: hashOfToken(token), revokedAt: null },
    data: { revokedAt: now },
  });
}
