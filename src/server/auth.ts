import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { createHash, randomBytes } from "node:crypto";
import { NextRequest } from "next/server";
import NextAuth, { type AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { senderOf } from "#server/client-address.ts";
import { endSession, trySignIn, type Verdict } from "#server/credentials.ts";
import { env } from "#server/env.ts";
import { log } from "#server/log.ts";
import { cookieOptions, formCookie, sessionCookie, targetCookie } from "#server/session-cookie.ts";

// It only ties a posted form to a cookie, so that a desk without one (never in production) may make it up for its lifetime.
const secret = env().NEXTAUTH_SECRET ?? randomBytes(32).toString("base64url");

const verdicts = new AsyncLocalStorage<{ verdict?: Verdict }>();

const tokenIn = (token: Record<string, unknown> | undefined) => (typeof token?.sid === "string" ? token.sid : "");

const options: AuthOptions = {
  secret,
  session: { strategy: "jwt", maxAge: 24 * 60 * 60 },
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
  cookies: {
    sessionToken: { name: sessionCookie, options: cookieOptions },
    csrfToken: { name: formCookie, options: cookieOptions },
    callbackUrl: { name: targetCookie, options: cookieOptions },
  },
  // The cookie is the session's random secret and nothing else: everything it stands for is asked of the database.
  jwt: {
    encode: async ({ token }) => tokenIn(token),
    decode: async ({ token }) => (token ? { sid: token } : null),
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      // Whatever is thrown in here, next-auth would write into the address bar; trySignIn throws nothing.
      async authorize(given, request) {
        const verdict = await trySignIn(given, senderOf(new Headers(request.headers)));
        const held = verdicts.getStore();
        if (held) held.verdict = verdict;
        return verdict.kind === "welcome" ? { id: verdict.personId, sid: verdict.token } : null;
      },
    }),
  ],
  callbacks: {
    // Only a sign-in puts something into the token; what a browser posts to "update" the session is not looked at.
    jwt: ({ token, user, trigger }) => (trigger === "signIn" && "sid" in user ? { sid: user.sid } : token),
    // Nothing of a session is told to scripts.
    session: ({ session }) => ({ expires: session.expires }),
    redirect: () => "/dashboard",
  },
  events: {
    signOut: async ({ token }) => endSession(tokenIn(token)),
  },
  logger: {
    error: (code) => log.error({ code }, "next-auth"),
    warn: () => {},
    debug: () => {},
  },
};

const answer: (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response> =
  NextAuth(options);

const known = new Set(["GET csrf", "GET session", "POST session", "POST signout", "POST callback/credentials"]);

/** Answers next-auth's own addresses, as far as this desk uses them. */
export async function answerAuth(request: NextRequest, path: readonly string[]): Promise<Response> {
  if (!known.has(`${request.method} ${path.join("/")}`)) return new Response("Not found", { status: 404 });
  return await answer(request, { params: Promise.resolve({ nextauth: [...path] }) });
}

/** The value of next-auth's form cookie and the form field that goes with it. */
export function formProof(): { cookie: string; field: string } {
  const field = randomBytes(32).toString("hex");
  return { field, cookie: `${field}|${createHash("sha256").update(`${field}${secret}`).digest("hex")}` };
}

/** Signs in through next-auth in this process; the request's form cookie must hold the proof already. */
export async function signInThroughNextAuth(email: string, password: string, proof: string): Promise<Verdict> {
  const url = new URL("/api/auth/callback/credentials", env().APP_ORIGIN);
  const body = new URLSearchParams({ email, password, csrfToken: proof, json: "true" });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const held: { verdict?: Verdict } = {};
  await verdicts.run(held, () =>
    answer(new NextRequest(url, { method: "POST", headers, body }), {
      params: Promise.resolve({ nextauth: ["callback", "credentials"] }),
    }),
  );
  if (!held.verdict) log.error("next-auth did not ask for the credentials");
  return held.verdict ?? { kind: "wrong" };
}
