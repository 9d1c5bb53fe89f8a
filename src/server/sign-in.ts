import "server-only";
import { cookies } from "next/headers";
import { formProof, signInThroughNextAuth } from "#server/auth.ts";
import { endSession, type Verdict } from "#server/credentials.ts";
import { cookieOptions, formCookie, sessionCookie } from "#server/session-cookie.ts";

/** Signs this browser in, or says why not; the form works before any script arrives. */
export async function signIn(email: string, password: string): Promise<Verdict> {
  const jar = await cookies();
  const proof = formProof();
  jar.set(formCookie, proof.cookie, cookieOptions);
  const verdict = await signInThroughNextAuth(email, password, proof.field);
  jar.delete({ name: formCookie, path: "/", secure: cookieOptions.secure });
  if (verdict.kind !== "welcome") return verdict;
  const before = jar.get(sessionCookie)?.value;
  if (before) await endSession(before);
  jar.set(sessionCookie, verdict.token, { ...cookieOptions, maxAge: 24 * 60 * 60 });
  return verdict;
}

/** Signs this browser out; the cookie is worth nothing any more, also where it was copied to. */
export async function signOut(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(sessionCookie)?.value;
  if (token) await endSession(token);
  jar.delete({ name: sessionCookie, path: "/", secure: cookieOptions.secure });
}
