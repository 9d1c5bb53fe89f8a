import "server-only";
import { env } from "#server/env.ts";

/**
 * Whether a posted form comes from our own pages. The framework accepts a request without an Origin and trusts a
 * forwarded host; we do neither: the Origin must be ours, and the browser must not call it cross-site.
 */
export function isFromOurPages(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  return origin !== null && ourOrigins().has(origin);
}

function ourOrigins(): Set<string> {
  const own = new URL(env().APP_ORIGIN);
  const origins = new Set([own.origin]);
  // On one's own machine the same server has two names.
  if (own.hostname === "localhost" || own.hostname === "127.0.0.1") {
    for (const name of ["localhost", "127.0.0.1"])
      origins.add(`${own.protocol}//${name}${own.port ? `:${own.port}` : ""}`);
  }
  return origins;
}
