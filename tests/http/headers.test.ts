import { describe, expect, test } from "vitest";
import { ask } from "../support/server.ts";
import { signedInAs } from "../support/sign-in.ts";

const everywhere = {
  "strict-transport-security": /max-age=31536000; includeSubDomains/,
  "x-content-type-options": /^nosniff$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(self\), microphone=\(\)/,
};

const pages = ["/sign-in", "/tickets", "/admin/users", "/nothing-like-this", "/welcome/made-up", "/setup"];
const others = ["/healthz", "/readyz", "/api/auth/csrf", "/api/auth/session", "/api/nothing", "/icon.svg"];

const nonceOf = (policy: string) => /'nonce-([^']+)'/.exec(policy)?.[1];

describe("headers", () => {
  test.each([...pages, ...others])("%s carries what every answer carries", async (path) => {
    const cookie = await signedInAs("ada@tallydesk.example");
    const { headers } = await ask(path, { headers: { cookie } });
    for (const [name, value] of Object.entries(everywhere))
      expect([name, headers.get(name)]).toEqual([name, expect.stringMatching(value)]);
    for (const absent of ["x-powered-by", "server", "access-control-allow-origin"])
      expect(headers.get(absent)).toBeNull();
  });

  test.each(pages)("%s is a page with a strict policy and a nonce of its own", async (path) => {
    const cookie = await signedInAs("ada@tallydesk.example");
    const first = await ask(path, { headers: { cookie } });
    const second = await ask(path, { headers: { cookie } });
    const policy = first.headers.get("content-security-policy") ?? "";
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    for (const part of [
      "default-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "object-src 'none'",
    ]) {
      expect(policy).toContain(part);
    }
    const nonce = nonceOf(policy);
    expect(Buffer.from(nonce ?? "", "base64")).toHaveLength(16);
    expect(nonceOf(second.headers.get("content-security-policy") ?? "")).not.toBe(nonce);
    expect(first.headers.get("cache-control")).toMatch(/private.*no-store/);
    expect(first.headers.get("referrer-policy")).toBe("same-origin");
    const html = await first.text();
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(html).not.toMatch(/<[^>]+\sstyle="/);
  });

  test("the policy and the nonce that a client sends are thrown away", async () => {
    const forged = { "content-security-policy": "script-src 'nonce-forged\"><script>x</script>'", "x-nonce": "forged" };
    const answer = await ask("/sign-in", { headers: forged });
    expect(answer.headers.get("content-security-policy")).not.toContain("forged");
    expect(await answer.text()).not.toContain("forged");
  });

  test.each(["/tickets", "/sign-in"])(
    "a client that says that %s was stamped gets the policy all the same",
    async (path) => {
      const forged = { "x-tallydesk-path": "/forged", "content-security-policy": "script-src 'nonce-forged'" };
      for (const cookie of ["", await signedInAs("ada@tallydesk.example")]) {
        const answer = await ask(path, { headers: { ...forged, cookie } });
        expect(answer.headers.get("location") ?? "").not.toContain("forged");
        if (answer.status === 200) {
          expect(nonceOf(answer.headers.get("content-security-policy") ?? "")).toMatch(/^.{24}$/);
        }
        expect(await answer.text()).not.toContain("forged");
      }
    },
  );

  test("what is no page is inert", async () => {
    for (const path of ["/healthz", "/readyz", "/api/auth/csrf"]) {
      const { headers } = await ask(path);
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cache-control")).toMatch(/no-store/);
    }
  });

  test("static files carry them too, and may be kept", async () => {
    const html = await (await ask("/sign-in")).text();
    const file = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? "";
    const { status, headers } = await ask(file);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toMatch(/immutable/);
    for (const [name, value] of Object.entries(everywhere)) expect(headers.get(name)).toMatch(value);
  });
});

describe("the image optimizer", () => {
  test.each([
    "url=%2Ficon.svg&w=64&q=75",
    "url=https%3A%2F%2Fexample.com%2Fa.avif&w=64&q=75",
    "url=%2Fa.png&w=64&q=75",
    "",
  ])("/_next/image?%s is not there", async (query) => {
    expect((await ask(`/_next/image?${query}`)).status).toBe(404);
  });
});

describe("health", () => {
  test("the process lives, the database answers, and nothing else is told", async () => {
    for (const path of ["/healthz", "/readyz"]) {
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      expect((await answer.text()).length).toBeLessThan(10);
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
  });
});
