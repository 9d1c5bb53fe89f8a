import "server-only";
import { randomBytes } from "node:crypto";
import diagnostics from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { contentPolicy } from "#server/content-policy.ts";
import { sessionTokenIn } from "#server/session-cookie.ts";

/** The header in which every request for a page carries where it leads; the proxy leaves alone what has it. */
export const pathHeader = "x-tallydesk-path";

/** What a page is given to be drawn with: its content policy with a fresh nonce, and its own address. */
export function stampFor(path: string): Readonly<Record<string, string>> {
  const nonce = randomBytes(16).toString("base64");
  return { "content-security-policy": contentPolicy(nonce), "x-nonce": nonce, [pathHeader]: path };
}

/**
 * Stamps what browsers with a session open before the framework sees it: by way of the proxy each page would cost a tenth
 * more. All else goes through the proxy. What a client sends under these names is thrown away.
 */
export function stampPages(): void {
  diagnostics.subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    delete request.headers[pathHeader];
    // A posted body is counted while the proxy reads it, also where the page would not (cli/desk/limited-bodies.mjs).
    const path = request.method === "GET" ? pageAt(request.url ?? "") : undefined;
    if (path === undefined || sessionTokenIn(request.headers.cookie ?? "") === undefined) return;
    const stamp = stampFor(path);
    Object.assign(request.headers, stamp);
    delete request.headers["content-security-policy-report-only"];
    response.setHeader("content-security-policy", stamp["content-security-policy"] ?? "");
  });
}

// The same places as in the proxy's matcher, and what only the framework asks for.
const noPage =
  /^(?!\/)|^\/\/|^\/(?:_next\/|api\/|files\/|(?:healthz|readyz)$|favicon\.ico$|icon|apple-icon|manifest)|\.rsc$/;

/** The address of the page that is asked for, without the framework's own mark; undefined for what is no page. */
function pageAt(url: string): string | undefined {
  const [path = "", ...rest] = url.split("?");
  if (noPage.test(path)) return undefined;
  const search = rest
    .join("?")
    .split("&")
    .filter((part) => part !== "" && !part.startsWith("_rsc="))
    .join("&");
  return search === "" ? path : `${path}?${search}`;
}
