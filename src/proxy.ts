import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentPolicy } from "#server/content-policy.ts";
import { env } from "#server/env.ts";
import { sessionCookie } from "#server/session-cookie.ts";

const open = /^\/(?:sign-in|setup|welcome\/[^/]+|database-gone)\/?$/;

/**
 * Gives each page its content policy with a fresh nonce, and sends browsers without a session to sign in. It decides
 * nothing: every page and every action asks for its own actor.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (!request.cookies.has(sessionCookie) && !open.test(pathname) && request.method === "GET") {
    const signIn = new URL("/sign-in", env().APP_ORIGIN);
    if (pathname !== "/") signIn.searchParams.set("next", pathname + search);
    return NextResponse.redirect(new URL(signIn.pathname + signIn.search, request.url));
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy(nonce);
  // Whatever a client sends under these names is replaced: the renderer takes its nonce from here.
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.delete("content-security-policy-report-only");
  headers.set("x-nonce", nonce);
  headers.set("x-tallydesk-path", pathname + search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: [{ source: "/((?!_next/|api/|files/|healthz$|readyz$|favicon.ico$|icon|apple-icon|manifest).*)" }],
};
