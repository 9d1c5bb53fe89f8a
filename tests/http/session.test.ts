import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#server/db.ts";
import { hashOfToken } from "#server/secret-token.ts";
import { sessionCookie } from "#server/session-cookie.ts";
import { ask, origin } from "../support/server.ts";
import { signedInAs } from "../support/sign-in.ts";

const tess = "tess@tallydesk.example";
const password = "tallydesk-sample-tess";

beforeEach(async () => {
  await db.signInAttempt.deleteMany();
});

const cookiesOf = (answer: Response) => answer.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");

/** Signs in as next-auth's own clients do: a form token first, then the credentials. */
async function signIn(email: string, secret: string, headers: Record<string, string> = {}) {
  const csrf = await ask("/api/auth/csrf");
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  return await ask("/api/auth/callback/credentials", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookiesOf(csrf).join("; "), ...headers },
    body: new URLSearchParams({ email, password: secret, csrfToken, json: "true" }),
  });
}

const isInside = async (cookie: string) => (await ask("/profile", { headers: { cookie } })).status === 200;

/** Posts a form of a page, as a browser without scripts does; the fields are taken from the page. */
async function postForm(path: string, marker: string, cookie: string, fields: Record<string, string>, headers = {}) {
  const html = await (await ask(path, { headers: { cookie } })).text();
  const form =
    html
      .split("<form")
      .slice(1)
      .find((part) => part.includes(marker)) ?? "";
  const body = new FormData();
  for (const [tag] of form.split("</form>")[0]?.matchAll(/<input[^>]*type="hidden"[^>]*>/g) ?? []) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name)
      body.append(name, (/value="([^"]*)"/.exec(tag)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  }
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return await ask(path, { method: "POST", headers: { cookie, origin, ...headers }, body });
}

describe("signing in", () => {
  test("through the form, before any script: straight to where one wanted to go", async () => {
    const fields = { email: tess, password };
    const answer = await postForm("/sign-in?next=%2Ftickets%3Fq%3Dx", "Sign in", "", fields);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/tickets?q=x");
    const [line] = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith(`${sessionCookie}=`));
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=lax/i);
    const cookie = line?.split(";")[0] ?? "";
    expect(await isInside(cookie)).toBe(true);
    const token = cookie.slice(sessionCookie.length + 1);
    expect(await db.authSession.count({ where: { tokenHash: hashOfToken(token) } })).toBe(1);
  });

  test("a wrong password says one sentence and keeps the e-mail, not the password", async () => {
    const answer = await postForm("/sign-in", "Sign in", "", { email: tess, password: "not the right one" });
    const html = await answer.text();
    expect(html).toContain("The e-mail or the password is not right.");
    expect(html).toContain(`value="${tess}"`);
    expect(html).not.toContain("not the right one");
    expect(cookiesOf(answer).some((cookie) => cookie.startsWith(`${sessionCookie}=`) && cookie.length > 60)).toBe(
      false,
    );
  });

  test("nothing leads to another site", async () => {
    for (const next of ["//evil.test", "/\\evil.test", "https://evil.test", "javascript:alert(1)"]) {
      const path = `/sign-in?next=${encodeURIComponent(next)}`;
      const answer = await postForm(path, "Sign in", "", { email: tess, password, next });
      expect(answer.headers.get("location")).toBe("/dashboard");
    }
  });

  test.each([
    ["no origin", { origin: "" }],
    ["a foreign origin", { origin: "https://evil.test" }],
    ["a foreign origin that the host is said to be", { origin: "https://evil.test", "x-forwarded-host": "evil.test" }],
    ["a null origin", { origin: "null" }],
    ["a cross-site form", { "sec-fetch-site": "cross-site" }],
  ])("a form with %s signs nobody in", async (_, headers) => {
    const before = await db.authSession.count();
    await postForm("/sign-in", "Sign in", "", { email: tess, password }, headers);
    expect(await db.authSession.count()).toBe(before);
  });

  test("next-auth's own address works and puts nothing into the address bar", async () => {
    const right = await signIn(tess, password);
    expect(cookiesOf(right).some((cookie) => cookie.startsWith(`${sessionCookie}=`))).toBe(true);
    const wrong = await signIn(tess, "x\u0000y");
    expect(await wrong.text()).toMatch(/error\?error=CredentialsSignin/);
  });

  test("what a client says about its own address does not give it more tries", async () => {
    for (let i = 0; i < 12; i++) {
      const told = `198.51.100.${i}`;
      await signIn(tess, "wrong", { "x-forwarded-for": told, "x-tallydesk-address": told });
    }
    const counted = await db.signInAttempt.findMany({ where: { subject: { startsWith: "address:" } } });
    expect(counted).toHaveLength(1);
    expect(counted[0]?.failures).toBe(12);
  });
});

describe("a session", () => {
  test("a copied cookie is worth nothing after signing out", async () => {
    const cookie = await signedInAs(tess);
    expect(await isInside(cookie)).toBe(true);
    const out = await postForm("/profile", "Sign out", cookie, {});
    expect(out.status).toBe(303);
    expect(out.headers.get("location")).toBe("/sign-in");
    for (const headers of [
      { cookie },
      { cookie, rsc: "1" },
      { cookie, "x-middleware-subrequest": "src/proxy:src/proxy" },
    ]) {
      const answer = await ask("/profile", { headers });
      expect(await answer.text()).not.toContain("Tess Turner");
    }
  });

  test.each([
    ["deactivation", { isActive: false }, { isActive: true }],
    ["a changed password", { passwordEpoch: { increment: 1 } }, { passwordEpoch: { decrement: 1 } }],
  ])("%s acts on the next request", async (_, change, back) => {
    const cookie = await signedInAs(tess);
    expect(await isInside(cookie)).toBe(true);
    await db.person.update({ where: { email: tess }, data: change });
    const answer = await ask("/profile", { headers: { cookie } });
    await db.person.update({ where: { email: tess }, data: back });
    expect(answer.status).toBe(307);
    expect(answer.headers.get("location")).toBe("/sign-in?next=%2Fprofile");
  });

  test("a changed level acts on the next request", async () => {
    const cookie = await signedInAs(tess);
    const level = async (systemKey: string) => (await db.securityLevel.findUniqueOrThrow({ where: { systemKey } })).id;
    const give = async (systemKey: string) =>
      await db.person.update({ where: { email: tess }, data: { securityLevelId: await level(systemKey) } });
    expect((await ask("/admin/users", { headers: { cookie } })).status).toBe(404);
    await give("systemAdministrator");
    const asAdministrator = await ask("/admin/users", { headers: { cookie } });
    await give("serviceDeskUser");
    expect(asAdministrator.status).toBe(200);
    expect((await ask("/admin/users", { headers: { cookie } })).status).toBe(404);
  });

  test.each([
    ["too old", { createdAt: new Date(Date.now() - 25 * 3_600_000) }],
    ["too long idle", { lastSeenAt: new Date(Date.now() - 9 * 3_600_000) }],
    ["past its end", { expiresAt: new Date(Date.now() - 1000) }],
    ["revoked", { revokedAt: new Date() }],
  ])("one that is %s is over", async (_, data) => {
    const cookie = await signedInAs(tess);
    await db.authSession.update({ where: { tokenHash: hashOfToken(cookie.slice(sessionCookie.length + 1)) }, data });
    expect(await isInside(cookie)).toBe(false);
  });

  test("an administrator's is over after an hour without a sign of life, a technician's is not", async () => {
    const anHourAgo = new Date(Date.now() - 61 * 60_000);
    const inside = await Promise.all(
      ["ada@tallydesk.example", tess].map(async (email) => {
        const cookie = await signedInAs(email);
        const tokenHash = hashOfToken(cookie.slice(sessionCookie.length + 1));
        await db.authSession.update({ where: { tokenHash }, data: { lastSeenAt: anHourAgo } });
        return await isInside(cookie);
      }),
    );
    expect(inside).toEqual([false, true]);
  });

  test("posting to next-auth's session changes nothing and tells nothing", async () => {
    const cookie = await signedInAs(tess);
    const csrf = await ask("/api/auth/csrf");
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const before = await db.person.findUniqueOrThrow({ where: { email: tess } });
    const answer = await ask("/api/auth/session", {
      method: "POST",
      headers: { "content-type": "application/json", cookie: [cookie, ...cookiesOf(csrf)].join("; ") },
      body: JSON.stringify({
        csrfToken,
        data: { email: "ada@tallydesk.example", role: "admin", sub: "x", sid: "forged" },
      }),
    });
    expect(Object.keys((await answer.json()) as object)).toEqual(["expires"]);
    expect(
      cookiesOf(answer)
        .filter((line) => line.startsWith(sessionCookie))
        .every((line) => line === cookie),
    ).toBe(true);
    expect(await db.person.findUniqueOrThrow({ where: { email: tess } })).toEqual(before);
    expect(await isInside(cookie)).toBe(true);
  });

  test("a made-up cookie is nobody's", async () => {
    for (const token of ["x", "", "null", "a".repeat(43), "%00", "'; DROP TABLE person; --"]) {
      expect(await isInside(`${sessionCookie}=${encodeURIComponent(token)}`)).toBe(false);
    }
  });

  test("the doors that this desk does not use are not there", async () => {
    for (const path of [
      "signin",
      "signout",
      "error",
      "providers",
      "verify-request",
      "_log",
      "callback/github",
      "x/y/z",
    ]) {
      expect((await ask(`/api/auth/${path}`)).status).toBe(404);
    }
  });
});

describe("without a session", () => {
  test.each(["/tickets", "/admin/users?show=inactive", "/nothing-like-this"])(
    "%s leads to signing in and back",
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(307);
      expect(answer.headers.get("location")).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    },
  );

  test("the set-up of a desk that is set up is not there", async () => {
    expect((await ask("/setup")).status).toBe(404);
  });
});

describe("the wrong role", () => {
  const paths = ["/admin/users", "/admin/users/new", "/admin/security-levels", "/admin/outbox"];
  test.each(paths)("finds %s as missing as what never was", async (path) => {
    const cookie = await signedInAs(tess);
    const answers = await Promise.all([path, "/nothing-like-this"].map((asked) => ask(asked, { headers: { cookie } })));
    expect(answers.map((answer) => answer.status)).toEqual([404, 404]);
    for (const answer of answers) {
      const html = await answer.text();
      expect(html).toContain("There is nothing here");
      expect(html).not.toMatch(/olivia@tallydesk|Ships with Tallydesk/);
    }
  });

  test("an administrator's record of another person is there, a made-up one is not", async () => {
    const cookie = await signedInAs("ada@tallydesk.example");
    const { id } = await db.person.findUniqueOrThrow({ where: { email: tess } });
    expect((await ask(`/admin/users/${id}`, { headers: { cookie } })).status).toBe(200);
    for (const id of ["0192f000-0000-7000-8000-000000000000", "x", "%00"]) {
      expect((await ask(`/admin/users/${id}`, { headers: { cookie } })).status).toBe(404);
    }
  });
});
