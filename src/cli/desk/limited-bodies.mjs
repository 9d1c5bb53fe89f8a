// How much a request may bring: a little for everybody, more for those who are signed in (server/body-limit.ts knows).
import { IncomingMessage } from "node:http";
import { refusalPage } from "./refusal-page.mjs";

/** What everybody may send, signed in or not, without being asked who they are. */
const smallBytes = 1024 * 1024;
const smallSentence = "This is too large: at most 1 MB can be sent without signing in.";
const mostDrainMs = 10_000;

/** A request whose body is counted while it comes in. What is beyond its limit is read and thrown away, never handed on. */
export class CountedRequest extends IncomingMessage {
  mostBytes = smallBytes;
  isRefused = false;
  whenTooLarge = () => {};
  whenRead = () => {};
  #bytes = 0;

  push(chunk, encoding) {
    this.#bytes += chunk?.length ?? 0;
    if (!this.isRefused && this.#bytes > this.mostBytes) this.whenTooLarge();
    if (!this.isRefused) return super.push(chunk, encoding);
    // No end is handed on either: a body that was cut short must not pass for a whole one.
    if (chunk === null) this.whenRead();
    return true;
  }
}

/** Sets the limit of a request; whether its body may come. If not, it was answered. */
export async function admits(request, response) {
  limit(request, response, smallBytes, smallSentence);
  const told = Number(request.headers["content-length"] ?? 0);
  if (told <= smallBytes && request.headers["transfer-encoding"] === undefined) return true;

  // Set by what begins the server, before the first request is answered.
  const known = await globalThis.tallydeskBodyLimit(request);
  if (known === undefined) {
    refuse(request, response, 503, "The database does not answer, so nothing was done. Try again in a moment.");
    return false;
  }
  limit(request, response, known.bytes, known.sentence);
  if (told > known.bytes) request.whenTooLarge();
  return !request.isRefused;
}

function limit(request, response, bytes, sentence) {
  request.mostBytes = bytes;
  request.whenTooLarge = () => refuse(request, response, 413, sentence);
}

// The sentence goes out at once and can be read while the rest still comes in; the line is cut when it has come, or soon.
function refuse(request, response, status, sentence) {
  request.isRefused = true;
  request.whenRead = () => response.end(() => request.destroy());
  if (response.headersSent) return request.destroy();
  // Exactly so: the framework hands a text of this type to the page whose form was sent. Who has no scripts gets a page.
  const said = isOpenedAsPage(request)
    ? refusalPage(status, sentence)
    : { type: "text/plain", body: sentence, styles: "" };
  response.writeHead(status, {
    "content-type": said.type,
    "content-length": Buffer.byteLength(said.body),
    "cache-control": "private, no-store",
    "content-security-policy": `default-src 'none'; ${said.styles}frame-ancestors 'none'; sandbox`,
    "x-content-type-options": "nosniff",
    connection: "close",
  });
  response.write(said.body);
  const cut = setTimeout(() => request.destroy(), mostDrainMs).unref();
  response.once("close", () => clearTimeout(cut));
  request.resume();
}

// A form that the browser itself sends shows its answer as a page; one that a script sends names the action it calls.
const isOpenedAsPage = ({ headers }) =>
  headers["next-action"] === undefined && headers.rsc === undefined && (headers.accept ?? "").includes("text/html");
