import { type NextRequest, NextResponse } from "next/server";
import { env } from "#server/env.ts";
import { stampFor } from "#server/page-stamp.ts";
import { sessionCookie } from "#server/session-cookie.ts";

const open = /^\/(?:sign-in|setup|welcome\/[^/]+|database-gone)\/?$/;

/**
 * Gives the pages of browsers without a session their content policy with a fresh nonce, or sends them to sign in. It
 * decides nothing: every page and every action asks for its own actor.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (!request.cookies.has(sessionCookie) && !open.test(pathname) && request.method === "GET") {
    const signIn = new URL("/sign-in", env().APP_ORIGIN);
    if (pathname !== "/") signIn.searchParams.set("next", pathname + search);
    return NextResponse.redirect(new URL(signIn.pathname + signIn.search, request.url));
  }
  const stamp = stampFor(pathname + search);
  // Whatever a client sends under these names is replaced: the renderer takes its nonce from here.
  const headers = new Headers(request.headers);
  headers.delete("content-security-policy-report-only");
  for (const [name, value] of Object.entries(stamp)) headers.set(name, value);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", stamp["content-security-policy"] ?? "");
  return response;
}

export const config = {
  matcher: [
    {
      source: "/((?!_next/|api/|files/|healthz$|readyz$|favicon.ico$|icon|apple-icon|manifest).*)",
      // What was stamped on its way in (server/page-stamp.ts) needs nothing more.
      missing: [{ type: "header", key: "x-tallydesk-path" }],
    },
  ],
};
