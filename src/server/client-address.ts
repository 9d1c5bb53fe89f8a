import "server-only";
import diagnostics from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { rememberAnswer } from "#server/answer-status.ts";
import { env } from "#server/env.ts";

/** The header in which every request carries the address it came from, as far as it can be believed. */
export const addressHeader = "x-tallydesk-address";

/**
 * Writes the sender's address into every request before anything reads it. What a client says about itself counts only
 * as far as our own reverse proxies vouch for it: TRUSTED_PROXIES says how many stand in front of us.
 */
export function stampClientAddresses(): void {
  diagnostics.subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    request.headers[addressHeader] = believable(request);
    rememberAnswer(response);
  });
}

function believable(request: IncomingMessage): string {
  const direct = request.socket.remoteAddress ?? "unknown";
  const proxies = env().TRUSTED_PROXIES;
  if (proxies === 0) return direct;
  const told = request.headers["x-forwarded-for"];
  const hops = (Array.isArray(told) ? told.join(",") : (told ?? "")).split(",").map((hop) => hop.trim());
  return hops.at(-proxies) || direct;
}

/** The address a request came from. */
export function clientAddress(headers: Pick<Headers, "get">): string {
  return headers.get(addressHeader) ?? "unknown";
}

/** Where a request came from: for the limits of signing in, a person's list of devices and a sign-off's evidence. */
export interface Sender {
  readonly address: string;
  readonly userAgent: string;
}

/** Which address and browser a request came from, no longer than anybody needs. */
export function senderOf(headers: Pick<Headers, "get">): Sender {
  return { address: clientAddress(headers).slice(0, 60), userAgent: (headers.get("user-agent") ?? "").slice(0, 200) };
}
