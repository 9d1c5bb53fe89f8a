import { beforeAll, describe, expect, test } from "vitest";
import { deactivatePerson } from "#features/people/commands/deactivate-person.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { levelId, newcomer, openSession, refusalFrom } from "../../../../support/people.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

describe("it works", () => {
  test("a technician is out at once: sessions and links end", async () => {
    const { actor } = await newcomer(cast);
    const session = await openSession(actor.id);
    valueFrom(await deactivatePerson.execute(cast.ada, { id: actor.id, replacementId: "" }));
    expect(await db.person.findUniqueOrThrow({ where: { id: actor.id } })).toMatchObject({
      isActive: false,
      version: 2,
    });
    expect((await db.authSession.findUniqueOrThrow({ where: { id: session.id } })).revokedAt).not.toBeNull();
    expect(await db.oneTimeLink.count({ where: { personId: actor.id } })).toBe(0);
  });

  test("an approver's people go to the replacement, without doubling who is there already", async () => {
    const { actor } = await newcomer(cast, { securityLevelId: await levelId("manager") });
    const ofBoth = await newcomer(cast, { name: "Ben Berg", timesheetApproverIds: [actor.id, cast.max.id] });
    const ofOne = await newcomer(cast, { name: "Cleo Cruz", timesheetApproverIds: actor.id });
    valueFrom(await deactivatePerson.execute(cast.ada, { id: actor.id, replacementId: cast.max.id }));
    for (const { actor: approvee } of [ofBoth, ofOne]) {
      const lines = await db.approver.findMany({ where: { personId: approvee.id, kind: "timesheet" } });
      expect(lines.map((line) => line.approverId)).toEqual([cast.max.id]);
    }
  });
});

test.each(["max", "tess"] as const)("the wrong person: %s finds nobody to deactivate", async (who) => {
  expect(refusalFrom(await deactivatePerson.execute(cast[who], { id: cast.theo.id })).kind).toBe("missing");
});

describe("the wrong moment", () => {
  test("nobody deactivates themself", async () => {
    expect(refusalFrom(await deactivatePerson.execute(cast.ada, { id: cast.ada.id })).message).toMatch(/^Nobody/);
  });

  test("an approver in use needs a replacement who can approve", async () => {
    const refusal = refusalFrom(await deactivatePerson.execute(cast.ada, { id: cast.olivia.id }));
    expect(refusal.fields?.replacementId).toMatch(/approves for .*Tess Turner.* Choose who/);
    const byTess = { id: cast.olivia.id, replacementId: cast.tess.id };
    expect(refusalFrom(await deactivatePerson.execute(cast.ada, byTess)).fields).toHaveProperty("replacementId");
  });

  test("the last active System Administrator stays, also when two are deactivated at the same time", async () => {
    const second = await newcomer(cast, { securityLevelId: await levelId("systemAdministrator") });
    await db.person.update({ where: { id: cast.olivia.id }, data: { isActive: false } });
    const both = await Promise.all([
      deactivatePerson.execute(cast.ada, { id: second.actor.id }),
      deactivatePerson.execute(second.actor, { id: cast.ada.id }),
    ]);
    await db.person.update({ where: { id: cast.olivia.id }, data: { isActive: true } });
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    await db.person.update({ where: { id: cast.ada.id }, data: { isActive: true } });
  });

  test("twice is once too many", async () => {
    const { actor } = await newcomer(cast);
    valueFrom(await deactivatePerson.execute(cast.ada, { id: actor.id }));
    expect(refusalFrom(await deactivatePerson.execute(cast.ada, { id: actor.id })).message).toMatch(/already inactive/);
  });
});

test("the record it leaves", async () => {
  const { actor } = await newcomer(cast);
  valueFrom(await deactivatePerson.execute(cast.ada, { id: actor.id }));
  expect(await lastEventAbout(actor.id)).toMatchObject({ name: "person.deactivate", actorId: cast.ada.id });
});
