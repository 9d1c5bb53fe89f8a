import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { trySignIn } from "#server/credentials.ts";
import { db } from "#server/db.ts";
import { hashOfToken } from "#server/secret-token.ts";
import { type Cast, emailOf, makeCast, passwordOf } from "../../support/cast.ts";

const checks = vi.hoisted(() => ({ count: 0 }));
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return {
    ...real,
    verify: (...given: Parameters<typeof real.verify>) => {
      checks.count += 1;
      return real.verify(...given);
    },
  };
});

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  checks.count = 0;
  await db.signInAttempt.deleteMany();
});

const sender = { address: "192.0.2.7", userAgent: "Firefox/140" };
const good = { email: emailOf("tess"), password: passwordOf("tess") };
const from = (address: string) => ({ ...sender, address });

describe("the right password", () => {
  test("begins a session of which only the hash is stored", async () => {
    const verdict = await trySignIn({ ...good, email: " TESS@tallydesk.example " }, sender);
    if (verdict.kind !== "welcome") throw new Error(verdict.kind);
    expect(verdict.token).toMatch(/^[\w-]{43}$/);
    const session = await db.authSession.findUniqueOrThrow({ where: { tokenHash: hashOfToken(verdict.token) } });
    expect(session).toMatchObject({ personId: cast.tess.id, address: sender.address, revokedAt: null });
    expect(JSON.stringify(session)).not.toContain(verdict.token);
  });

  test("an administrator is signed in for 12 hours, a technician for 24", async () => {
    const now = new Date();
    const hours = async (who: "ada" | "tess") => {
      await trySignIn({ email: emailOf(who), password: passwordOf(who) }, sender, now);
      const session = await db.authSession.findFirstOrThrow({ where: { personId: cast[who].id, createdAt: now } });
      return (session.expiresAt.getTime() - now.getTime()) / 3_600_000;
    };
    expect([await hours("ada"), await hours("tess")]).toEqual([12, 24]);
  });

  test("gives the tries back", async () => {
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 5; i++) await trySignIn({ ...good, password: "wrong" }, sender);
      expect((await trySignIn(good, sender)).kind).toBe("welcome");
    }
  });
});

describe("one answer, and the same work, for", () => {
  test.each([
    ["an unknown e-mail", { email: "nobody@tallydesk.example", password: "whatever it is" }],
    ["a wrong password", { ...good, password: "whatever it is" }],
  ])("%s", async (_, given) => {
    expect(await trySignIn(given, sender)).toEqual({ kind: "wrong" });
    expect(checks.count).toBe(1);
  });

  test("somebody inactive and somebody without a password, even with the right one", async () => {
    await db.person.update({ where: { id: cast.theo.id }, data: { isActive: false } });
    expect(await trySignIn({ email: emailOf("theo"), password: passwordOf("theo") }, sender)).toEqual({
      kind: "wrong",
    });
    await db.person.update({ where: { id: cast.theo.id }, data: { isActive: true, passwordHash: null } });
    expect(await trySignIn({ email: emailOf("theo"), password: passwordOf("theo") }, sender)).toEqual({
      kind: "wrong",
    });
    expect(checks.count).toBe(2);
  });

  test.each([
    ["a list instead of an e-mail", { email: ["tess@tallydesk.example"], password: passwordOf("tess") }],
    ["an object instead of a password", { email: emailOf("tess"), password: { not: "x" } }],
    ["nothing", undefined],
    ["an endless password", { email: emailOf("tess"), password: "x".repeat(100_000) }],
    ["an e-mail that no database can hold", { email: "tess\u0000@tallydesk.example", password: "whatever" }],
  ])("%s, which is not even looked at", async (_, given) => {
    expect((await trySignIn(given, sender)).kind).toBe("wrong");
  });
});

describe("too many tries", () => {
  test("300 wrong ones in parallel reach the password check ten times", async () => {
    const tries = Array.from({ length: 300 }, (_, i) =>
      trySignIn({ ...good, password: `wrong ${i}` }, from(`198.51.100.${i % 250}`)),
    );
    const kinds = (await Promise.all(tries)).map((verdict) => verdict.kind);
    expect(kinds.filter((kind) => kind === "wrong")).toHaveLength(10);
    expect(kinds.filter((kind) => kind === "tooMany")).toHaveLength(290);
    expect(checks.count).toBe(10);
    expect((await trySignIn(good, sender)).kind).toBe("tooMany");
  });

  test("an account that does not exist is counted like one that does", async () => {
    const unknown = { email: "nobody@tallydesk.example", password: "wrong" };
    for (let i = 0; i < 10; i++) await trySignIn(unknown, from(`198.51.100.${i}`));
    expect((await trySignIn(unknown, sender)).kind).toBe("tooMany");
  });

  test("fifty from one address are enough, and cost the accounts behind it nothing", async () => {
    for (let i = 0; i < 50; i++) await trySignIn({ email: `a${i}@tallydesk.example`, password: "wrong" }, sender);
    expect((await trySignIn(good, sender)).kind).toBe("tooMany");
    expect((await trySignIn(good, from("198.51.100.9"))).kind).toBe("welcome");
  });

  test("after a quarter of an hour there is room again: nobody is locked out for good", async () => {
    const now = new Date();
    for (let i = 0; i < 11; i++) await trySignIn({ ...good, password: "wrong" }, from(`198.51.100.${i}`), now);
    const verdict = await trySignIn(good, sender, now);
    expect(verdict).toEqual({ kind: "tooMany", freeAt: new Date(now.getTime() + 15 * 60_000) });
    expect((await trySignIn(good, sender, new Date(now.getTime() + 15 * 60_000))).kind).toBe("welcome");
  });
});
