import "server-only";
import type { Instrumentation } from "next";
import { isDatabaseGone } from "#server/db.ts";
import { log } from "#server/log.ts";

/** Writes down what a page or action threw, under the reference that the person sees. */
export const noteRequestError = (...[error, request, context]: Parameters<Instrumentation.onRequestError>): void => {
  const reference = referenceOf(error);
  const where = { reference, method: request.method, path: withoutSecrets(request.path), route: context.routePath };
  if (isDatabaseGone(error)) {
    // One line is enough: while the database is away, every request would bring its stack.
    log.warn(where, "the database does not answer");
    return;
  }
  log.error({ ...where, err: error }, "a request failed");
};

function referenceOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
}

/** A path as it may stand in a log: no one-time link, no search words. */
function withoutSecrets(path: string): string {
  return path.replace(/\?.*$/, "").replace(/^\/welcome\/.+/, "/welcome/…");
}
