import { beforeAll, describe, expect, test } from "vitest";
import { editPerson } from "#features/people/commands/edit-person.ts";
import { approveTimesheet } from "#features/time/commands/approve-timesheet.ts";
import { timesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";
import { db } from "#server/db.ts";
import { actingAs, type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { levelId, newcomer, refusalFrom, typedAgain } from "../../../../support/people.ts";
import {
  decisionAbout,
  fridayEvening,
  lastEventAbout,
  loggedTime,
  makeTicket,
  sheetOf,
  submittedSheet,
} from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const edit = async (by: Cast["ada"], personId: string, more: Readonly<Record<string, unknown>>) =>
  await editPerson.execute(by, await typedAgain(personId, more));

describe("it works", () => {
  test("a technician becomes a manager, and has the rights at once", async () => {
    const { actor } = await newcomer(cast);
    valueFrom(await edit(cast.ada, actor.id, { securityLevelId: await levelId("manager"), name: "Nora N. Nyberg" }));
    const after = await actingAs(actor.id);
    expect(after).toMatchObject({ name: "Nora N. Nyberg", levelName: "Manager (system)" });
    expect(after.grants["timesheet.approve"]).toBe("approvees");
  });

  test("approvers and billing roles are replaced", async () => {
    const { actor } = await newcomer(cast);
    const role = await db.billingRole.findUniqueOrThrow({ where: { name: "Consultant" } });
    const more = {
      timesheetApproverIds: [cast.max.id, cast.olivia.id],
      expenseApproverIds: cast.ada.id,
      billingRoleIds: role.id,
      defaultBillingRoleId: role.id,
    };
    valueFrom(await edit(cast.ada, actor.id, more));
    const lines = await db.approver.findMany({ where: { personId: actor.id }, orderBy: { kind: "asc" } });
    expect(lines.map((line) => `${line.kind} ${line.approverId}`).sort()).toEqual(
      [`expense ${cast.ada.id}`, `timesheet ${cast.max.id}`, `timesheet ${cast.olivia.id}`].sort(),
    );
    expect(await db.personBillingRole.findMany({ where: { personId: actor.id } })).toMatchObject([
      { billingRoleId: role.id, isDefault: true },
    ]);
  });
});

describe("a timesheet that waits at a level which is taken away", () => {
  const levels = (first: string, second: string | readonly string[], third: string | readonly string[]) => ({
    timesheetApproverIds: first,
    secondTimesheetApproverIds: second,
    thirdTimesheetApproverIds: third,
  });
  const approve = async (by: Cast["ada"], owner: Cast["ada"]) =>
    await approveTimesheet.execute(by, await decisionAbout(owner), { now: fridayEvening });

  test("goes to the last level that is left, and can be decided", async () => {
    const { actor } = await newcomer(cast, levels(cast.olivia.id, cast.max.id, []));
    await loggedTime(actor, (await makeTicket(cast, actor)).id);
    await submittedSheet(actor);
    valueFrom(await approve(cast.olivia, actor));
    const { version } = await sheetOf(actor);
    valueFrom(await edit(cast.ada, actor.id, levels(cast.olivia.id, [], [])));
    expect(await sheetOf(actor)).toMatchObject({ status: "submitted", approvalLevel: 1, version: version + 1 });
    expect((await timesheetsAwaitingMe(cast.olivia)).map(({ ownerId }) => ownerId)).toContain(actor.id);
    valueFrom(await approve(cast.olivia, actor));
    expect(await sheetOf(actor)).toMatchObject({ status: "approved" });
  });

  test("stays where it is while the level stays, whoever decides there", async () => {
    const { actor } = await newcomer(cast, levels(cast.olivia.id, cast.max.id, cast.ada.id));
    await loggedTime(actor, (await makeTicket(cast, actor)).id);
    await submittedSheet(actor);
    valueFrom(await approve(cast.olivia, actor));
    valueFrom(await edit(cast.ada, actor.id, levels(cast.max.id, cast.olivia.id, [])));
    expect(await sheetOf(actor)).toMatchObject({ status: "submitted", approvalLevel: 2 });
  });
});

test.each(["max", "tess"] as const)("the wrong person: %s finds nothing to edit", async (who) => {
  expect(refusalFrom(await edit(cast[who], cast.theo.id, { name: "Changed" })).kind).toBe("missing");
});

describe("the wrong moment", () => {
  test("a stale form is a conflict that shows what is saved now", async () => {
    const { actor } = await newcomer(cast);
    const stale = await typedAgain(actor.id, { name: "Mine" });
    valueFrom(await edit(cast.olivia, actor.id, { name: "Theirs" }));
    const refusal = refusalFrom(await editPerson.execute(cast.ada, stale));
    expect(refusal).toMatchObject({
      kind: "conflict",
      theirs: { name: "Theirs", timesheetApproverIds: "Olivia Owens" },
    });
    expect(refusal.theirs?.version).toBe("2");
  });

  test("nobody changes their own level", async () => {
    const refusal = refusalFrom(await edit(cast.ada, cast.ada.id, { securityLevelId: await levelId("manager") }));
    expect(refusal.fields?.securityLevelId).toMatch(/^Nobody changes their own/);
  });

  test("nobody is left without approvers", async () => {
    expect(refusalFrom(await edit(cast.ada, cast.tess.id, { timesheetApproverIds: [] })).fields).toHaveProperty(
      "timesheetApproverIds",
    );
  });

  test("an approver keeps a level that can approve", async () => {
    const { actor } = await newcomer(cast, { securityLevelId: await levelId("manager") });
    await newcomer(cast, { name: "Ben Berg", timesheetApproverIds: actor.id });
    const refusal = refusalFrom(await edit(cast.ada, actor.id, { securityLevelId: await levelId("serviceDeskUser") }));
    expect(refusal.fields?.securityLevelId).toMatch(/approves for Ben Berg/);
  });

  test("two administrators who demote each other at the same time do not leave the desk without one", async () => {
    const manager = await levelId("manager");
    const [one, two] = await Promise.all([
      edit(cast.ada, cast.olivia.id, { securityLevelId: manager }),
      edit(cast.olivia, cast.ada.id, { securityLevelId: manager }),
    ]);
    expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
    expect(
      await db.person.count({ where: { isActive: true, securityLevel: { systemKey: "systemAdministrator" } } }),
    ).toBe(1);
    const [demoted, other] = one.ok ? [cast.olivia, cast.ada] : [cast.ada, cast.olivia];
    valueFrom(await edit(other, demoted.id, { securityLevelId: await levelId("systemAdministrator") }));
  });
});

test("the record it leaves says what it was before", async () => {
  const { actor } = await newcomer(cast);
  valueFrom(await edit(cast.ada, actor.id, { securityLevelId: await levelId("manager") }));
  expect((await lastEventAbout(actor.id)).change).toMatchObject({
    level: "Manager (system)",
    levelBefore: "Service Desk User (system)",
  });
});
