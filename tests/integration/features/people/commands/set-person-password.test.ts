import { beforeAll, describe, expect, test } from "vitest";
import { setPersonPassword } from "#features/people/commands/set-person-password.ts";
import { systemActor } from "#server/actor.ts";
import { db } from "#server/db.ts";
import { isPassword } from "#server/password.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { goodPassword, newcomer, openSession, refusalFrom } from "../../../../support/people.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const choose = (token: string, password = goodPassword, repeated = password, now = new Date()) =>
  setPersonPassword.execute(systemActor(cast.ada.desk), { token, password, repeated }, { now });

test("the link sets the password, once, and ends every session", async () => {
  const { actor, token } = await newcomer(cast);
  const session = await openSession(actor.id);
  expect(valueFrom(await choose(token))).toEqual({ email: actor.email });
  const person = await db.person.findUniqueOrThrow({ where: { id: actor.id } });
  expect(person.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  expect(await isPassword(goodPassword, person.passwordHash)).toBe(true);
  expect(person.passwordEpoch).toBe(1);
  expect((await db.authSession.findUniqueOrThrow({ where: { id: session.id } })).revokedAt).not.toBeNull();
  expect(refusalFrom(await choose(token, "another quiet password")).kind).toBe("missing");
});

test("two at the same time use the link once", async () => {
  const { token } = await newcomer(cast);
  const both = await Promise.all([choose(token), choose(token, "another quiet password")]);
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
});

test("the wrong person: nobody who is signed in may do this for somebody", async () => {
  const { token } = await newcomer(cast);
  const input = { token, password: goodPassword, repeated: goodPassword };
  for (const actor of [cast.ada, cast.max, cast.tess]) {
    expect(refusalFrom(await setPersonPassword.execute(actor, input)).kind).toBe("missing");
  }
});

describe("the wrong moment", () => {
  test("a made-up, an old and an inactive person's link are one answer", async () => {
    const { actor, token } = await newcomer(cast);
    const later = new Date(Date.now() + 8 * 86_400_000);
    const old = refusalFrom(await choose(token, goodPassword, goodPassword, later));
    await db.person.update({ where: { id: actor.id }, data: { isActive: false } });
    expect(refusalFrom(await choose(token))).toEqual(old);
    expect(refusalFrom(await choose("made-up"))).toEqual(old);
  });

  test.each([
    ["too short", "fourteen chars", "fourteen chars", "password"],
    ["too long", "ä ö ü".repeat(60), "ä ö ü".repeat(60), "password"],
    ["on every list", "passwordpassword123", "passwordpassword123", "password"],
    ["one piece again and again", "abcabcabcabcabcabc", "abcabcabcabcabcabc", "password"],
    ["the person's name", "nora nyberg nora nyberg", "nora nyberg nora nyberg", "password"],
    ["typed differently", goodPassword, "seven quiet printers sing", "repeated"],
  ])("a password that is %s is refused and the link stays good", async (_, password, repeated, field) => {
    const { token } = await newcomer(cast);
    expect(refusalFrom(await choose(token, password, repeated)).fields).toHaveProperty(field);
    valueFrom(await choose(token));
  });
});

test("the record it leaves holds neither link nor password", async () => {
  const { actor, token } = await newcomer(cast);
  valueFrom(await choose(token));
  const event = await lastEventAbout(actor.id);
  expect(event).toMatchObject({ name: "person.setPassword", actorId: null, change: { name: actor.name } });
});
