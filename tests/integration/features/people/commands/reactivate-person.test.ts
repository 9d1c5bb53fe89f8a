import { beforeAll, expect, test } from "vitest";
import { deactivatePerson } from "#features/people/commands/deactivate-person.ts";
import { reactivatePerson } from "#features/people/commands/reactivate-person.ts";
import { db } from "#server/db.ts";
import { actingAs, type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { levelId, newcomer, openSession, refusalFrom } from "../../../../support/people.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

async function gone(more: Readonly<Record<string, unknown>> = {}) {
  const { actor } = await newcomer(cast, more);
  const session = await openSession(actor.id);
  valueFrom(await deactivatePerson.execute(cast.ada, { id: actor.id }));
  return { actor, session };
}

test("somebody who comes back is active, and sessions from before stay ended", async () => {
  const { actor, session } = await gone();
  valueFrom(await reactivatePerson.execute(cast.ada, { id: actor.id }));
  expect((await actingAs(actor.id)).id).toBe(actor.id);
  expect((await db.authSession.findUniqueOrThrow({ where: { id: session.id } })).revokedAt).not.toBeNull();
});

test.each(["max", "tess"] as const)("the wrong person: %s finds nobody to reactivate", async (who) => {
  const { actor } = await gone();
  expect(refusalFrom(await reactivatePerson.execute(cast[who], { id: actor.id })).kind).toBe("missing");
});

test("the wrong moment: without an active approver nobody comes back, and nobody comes back twice", async () => {
  const boss = await newcomer(cast, { securityLevelId: await levelId("manager") });
  const { actor } = await gone({ timesheetApproverIds: boss.actor.id });
  await db.person.update({ where: { id: boss.actor.id }, data: { isActive: false } });
  expect(refusalFrom(await reactivatePerson.execute(cast.ada, { id: actor.id })).message).toMatch(
    /no active timesheet/,
  );
  expect(refusalFrom(await reactivatePerson.execute(cast.ada, { id: cast.tess.id })).message).toMatch(/already active/);
});

test("the record it leaves", async () => {
  const { actor } = await gone();
  valueFrom(await reactivatePerson.execute(cast.ada, { id: actor.id }));
  expect(await lastEventAbout(actor.id)).toMatchObject({ name: "person.reactivate", actorId: cast.ada.id });
});
