import { beforeAll, expect, test } from "vitest";
import { invitePersonAgain } from "#features/people/commands/invite-person-again.ts";
import { personBehindLink } from "#features/people/records.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { newcomer, refusalFrom } from "../../../../support/people.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const behind = (link: string) => personBehindLink(link.replace(/^.*\//, ""), new Date());

test("the new link works and the one before does not; looking at it uses nothing up", async () => {
  const { actor, link: before } = await newcomer(cast);
  const { link } = valueFrom(await invitePersonAgain.execute(cast.ada, { id: actor.id }));
  expect(await behind(before)).toBeUndefined();
  expect(await behind(link)).toEqual({ name: actor.name, email: actor.email });
  expect(await behind(link)).toEqual({ name: actor.name, email: actor.email });
  expect(await db.outgoingMail.count({ where: { recipient: actor.email } })).toBe(2);
});

test.each(["max", "tess"] as const)("the wrong person: %s makes no links", async (who) => {
  expect(refusalFrom(await invitePersonAgain.execute(cast[who], { id: cast.theo.id })).kind).toBe("missing");
});

test("the wrong moment: an inactive person gets no link", async () => {
  const { actor } = await newcomer(cast);
  await db.person.update({ where: { id: actor.id }, data: { isActive: false } });
  expect(refusalFrom(await invitePersonAgain.execute(cast.ada, { id: actor.id })).message).toMatch(/is inactive/);
});

test("the record it leaves holds no link", async () => {
  const { actor } = await newcomer(cast);
  const { link } = valueFrom(await invitePersonAgain.execute(cast.ada, { id: actor.id }));
  const event = await lastEventAbout(actor.id);
  expect(event.name).toBe("person.inviteAgain");
  expect(JSON.stringify(event.change)).not.toContain(link.slice(-20));
});
