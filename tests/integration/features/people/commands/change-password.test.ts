import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { changePassword } from "#features/people/commands/change-password.ts";
import { db } from "#server/db.ts";
import { isPassword } from "#server/password.ts";
import { type Cast, makeCast, passwordOf, valueFrom } from "../../../../support/cast.ts";
import { goodPassword, openSession, refusalFrom } from "../../../../support/people.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let tess: { passwordHash: string | null };
beforeAll(async () => {
  cast = await makeCast();
  tess = await db.person.findUniqueOrThrow({ where: { id: cast.tess.id }, select: { passwordHash: true } });
});
beforeEach(async () => {
  await db.person.update({ where: { id: cast.tess.id }, data: tess });
});

const change = (actor: Actor, more: Readonly<Record<string, string>> = {}) =>
  changePassword.execute(actor, {
    currentPassword: passwordOf("tess"),
    newPassword: goodPassword,
    repeatedPassword: goodPassword,
    ...more,
  });

test("a changed password ends every session, kills open links, and its person is told", async () => {
  const session = await openSession(cast.tess.id);
  valueFrom(await change(cast.tess));
  const person = await db.person.findUniqueOrThrow({ where: { id: cast.tess.id } });
  expect(await isPassword(goodPassword, person.passwordHash)).toBe(true);
  expect((await db.authSession.findUniqueOrThrow({ where: { id: session.id } })).revokedAt).not.toBeNull();
  expect(await db.outgoingMail.count({ where: { recipient: cast.tess.email, subject: { contains: "changed" } } })).toBe(
    1,
  );
});

test("the wrong person: it is always one's own password that changes, and only with the current one", async () => {
  expect(refusalFrom(await change(cast.ada)).fields).toHaveProperty("currentPassword");
  const person = await db.person.findUniqueOrThrow({ where: { id: cast.tess.id } });
  expect(await isPassword(passwordOf("tess"), person.passwordHash)).toBe(true);
});

describe("the wrong moment", () => {
  test.each([
    ["a wrong current password", { currentPassword: "not the password" }, "currentPassword"],
    ["a short one", { newPassword: "short", repeatedPassword: "short" }, "newPassword"],
    ["a different repetition", { repeatedPassword: "seven quiet printers sing" }, "repeatedPassword"],
    [
      "the current one again",
      { newPassword: "tallydesk-sample-tess", repeatedPassword: "tallydesk-sample-tess" },
      "newPassword",
    ],
  ])("%s is refused at its field", async (_, more, field) => {
    expect(refusalFrom(await change(cast.tess, more)).fields).toHaveProperty(field);
  });
});

test("the record it leaves says that, not what", async () => {
  valueFrom(await change(cast.tess));
  expect(await lastEventAbout(cast.tess.id)).toMatchObject({ name: "person.changePassword", change: {} });
});
