import "server-only";
import type { IncomingMessage } from "node:http";
import { fileLimits } from "#kernel/file-limits.ts";
import { isDatabaseGone } from "#server/db.ts";
import { sessionOf } from "#server/session.ts";
import { sessionTokenIn } from "#server/session-cookie.ts";

const megabyte = 1024 * 1024;

/** How many bytes a request may bring, and what is said to one that brings more. */
export interface BodyLimit {
  readonly bytes: number;
  readonly sentence: string;
}

const bodyLimits = {
  signedOut: { bytes: megabyte, sentence: "This is too large: at most 1 MB can be sent without signing in." },
  // What somebody pastes shall reach the rule that refuses it under its field.
  form: { bytes: 8 * megabyte, sentence: "This is too large: a form can have at most 8 MB." },
  files: {
    bytes: fileLimits.bytesTogether + 2 * megabyte,
    sentence: "This is too large: at most 50 MB of files can be sent at once.",
  },
  // A little more than a file of products may be (catalogue/model/import-file.ts), which says so in its own words.
  products: {
    bytes: 42 * megabyte,
    sentence: "This is too large: a file of products can have at most 40 MB. Split it and import the parts.",
  },
} satisfies Record<string, BodyLimit>;

/** Where forms take files: the pages of tickets, of products, and of expenses with their receipts. */
const takesFiles = /^\/(?:tickets|products|expenses)(?:[/?]|$)/;
const takesProducts = /^\/api\/products\/import(?:[/?]|$)/;

const held = globalThis as { tallydeskBodyLimit?: typeof bodyLimit };

/** Lets the HTTP server (cli/server.mjs) ask how much a request may bring before it reads a large one. */
export function limitBodies(): void {
  held.tallydeskBodyLimit = bodyLimit;
}

/** How much a request may bring: by its address, and by whether its session is alive; undefined when nobody can tell now. */
async function bodyLimit(request: Pick<IncomingMessage, "url" | "headers">): Promise<BodyLimit | undefined> {
  const token = sessionTokenIn(request.headers.cookie ?? "");
  if (token === undefined) return bodyLimits.signedOut;
  try {
    if (!(await sessionOf(token))) return bodyLimits.signedOut;
  } catch (error) {
    if (isDatabaseGone(error)) return undefined;
    throw error;
  }
  if (takesProducts.test(request.url ?? "")) return bodyLimits.products;
  return takesFiles.test(request.url ?? "") ? bodyLimits.files : bodyLimits.form;
}
