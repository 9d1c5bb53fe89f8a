import { type ClientRequest, request } from "node:http";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { sessionCookie } from "#server/session-cookie.ts";
import { ask, origin } from "../support/server.ts";
import { signedInAs } from "../support/sign-in.ts";
import { post, postables } from "./postable.ts";

const megabyte = 1024 * 1024;
const signedOut = "This is too large: at most 1 MB can be sent without signing in.";
const tooMuchText = "This is too large: a form can have at most 8 MB.";
const tooManyFiles = "This is too large: at most 50 MB of files can be sent at once.";

let tess: string;
beforeAll(async () => {
  tess = await signedInAs("tess@tallydesk.example");
});

interface Sent {
  readonly path: string;
  readonly cookie: string;
  readonly megabytes: number;
  /** Whether it says beforehand how long it is. */
  readonly says: "its length" | "nothing";
}

/** Sends bytes as a form, as fast as they are taken, and answers what came back. */
function send({ path, cookie, megabytes, says }: Sent): Promise<{ status: number; text: string; type: string }> {
  const headers = { origin, cookie, "content-type": "application/x-www-form-urlencoded" };
  const length =
    says === "its length" ? { "content-length": megabytes * megabyte } : { "transfer-encoding": "chunked" };
  return new Promise((resolve, reject) => {
    const sending: ClientRequest = request(
      new URL(path, origin),
      { method: "POST", headers: { ...headers, ...length } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            text: Buffer.concat(parts).toString(),
            type: answer.headers["content-type"] ?? "",
          }),
        );
        answer.on("error", reject);
      },
    );
    sending.on("error", reject);
    const part = Buffer.alloc(megabyte, "a");
    Readable.from(Array.from({ length: megabytes }, () => part)).pipe(sending);
  });
}

describe("a body that is too large", () => {
  const made = () => `${sessionCookie}=${"a".repeat(43)}`;
  const cases: readonly (readonly [
    who: string,
    path: string,
    cookie: () => string,
    megabytes: number,
    said: string,
  ])[] = [
    ["somebody signed out", "/sign-in", () => "", 2, signedOut],
    ["somebody signed out, on a ticket", "/tickets/T20261122.0001", () => "", 40, signedOut],
    ["somebody with a made-up session", "/tickets", made, 30, signedOut],
    ["somebody signed out, at an address without pages", "/api/auth/callback/credentials", () => "", 2, signedOut],
    ["somebody signed in, where no files are taken", "/profile", () => tess, 9, tooMuchText],
    ["somebody signed in, with more than all files together", "/tickets", () => tess, 53, tooManyFiles],
  ];

  test.each(cases)("is refused in one sentence: from %s", async (_, path, cookie, megabytes, text) => {
    for (const says of ["its length", "nothing"] as const) {
      const answer = await send({ path, cookie: cookie(), megabytes, says });
      expect([says, answer]).toEqual([says, { status: 413, text, type: "text/plain" }]);
    }
  });

  test("is refused on a page of its own where the browser sends the form itself, which says how to go on", async () => {
    const body = new Uint8Array(60 * megabyte);
    const headers = { origin, cookie: tess, accept: "text/html,*/*;q=0.8", "content-type": "multipart/form-data" };
    const answer = await fetch(new URL("/api/products/import", origin), { method: "POST", headers, body });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([413, "text/html; charset=utf-8"]);
    expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /);
    const page = await answer.text();
    expect(page).toContain("a file of products can have at most 40 MB. Split it and import the parts.");
    expect(page).toContain("what you typed is still there");
  });

  test("is refused before the rest has come", async () => {
    const headers = { origin, "content-type": "text/plain", "content-length": 30 * megabyte };
    const status = await new Promise((resolve, reject) => {
      const sending: ClientRequest = request(new URL("/sign-in", origin), { method: "POST", headers }, (answer) => {
        resolve(answer.statusCode);
        sending.destroy();
      });
      sending.on("error", reject);
      sending.write("a");
    });
    expect(status).toBe(413);
  });

  test("leaves the desk as it was", async () => {
    expect((await ask("/profile", { headers: { cookie: tess } })).status).toBe(200);
  });
});

describe("a body within its limit", () => {
  const cases: readonly (readonly [path: string, cookie: () => string, megabytes: number])[] = [
    ["/sign-in", () => "", 1],
    ["/profile", () => tess, 8],
    ["/tickets", () => tess, 50],
    ["/expenses/new", () => tess, 20],
  ];

  test.each(cases)("of %s reaches the page, whether it says its length or not", async (path, cookie, megabytes) => {
    for (const says of ["its length", "nothing"] as const) {
      const { status } = await send({ path, cookie: cookie(), megabytes, says });
      expect([says, status]).not.toEqual([says, 413]);
    }
  });

  test("5 MB pasted into a field are refused at the field", async () => {
    const rename = postables().find(({ exportedName }) => exportedName === "createCustomerAction");
    if (!rename) throw new Error("there is no such action");
    const ada = await signedInAs("ada@tallydesk.example");
    const { status, text } = await post(rename, { name: "a".repeat(5 * megabyte) }, { cookie: ada });
    expect(status).toBe(200);
    expect(/\bname[^"]*\b(characters|long)/i.test(text.slice(-2000))).toBe(true);
  });
});
