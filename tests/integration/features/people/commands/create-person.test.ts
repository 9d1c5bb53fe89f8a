import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { createPerson } from "#features/people/commands/create-person.ts";
import { db } from "#server/db.ts";
import { hashOfToken } from "#server/secret-token.ts";
import { actingAs, type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { levelId, newcomer, refusalFrom, typedPerson } from "../../../../support/people.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

describe("it works", () => {
  test("a new technician can act at once and gets a link, on the screen and by mail", async () => {
    const { actor, link, token } = await newcomer(cast, { email: "  Nora@Tallydesk.Example " });
    expect(actor).toMatchObject({ email: "nora@tallydesk.example", levelName: "Service Desk User (system)" });
    expect(link).toMatch(/^http:\/\/localhost:3000\/welcome\/[\w-]{43}$/);
    const stored = await db.oneTimeLink.findUniqueOrThrow({ where: { tokenHash: hashOfToken(token) } });
    expect(stored).toMatchObject({ personId: actor.id, usedAt: null });
    const mail = await db.outgoingMail.findFirstOrThrow({ where: { recipient: actor.email } });
    expect(mail.body).toContain(link);
    const person = await db.person.findUniqueOrThrow({ where: { id: actor.id }, include: { approvers: true } });
    expect(person).toMatchObject({ weeklyBillableGoalMinutes: 1950, submitsTimesheets: true, passwordHash: null });
    expect(person.approvers).toHaveLength(2);
  });

  test("sent twice, one person is made and the link is given once: the answer is kept without it", async () => {
    const key = randomUUID();
    const input = await typedPerson(cast, { email: "twice@tallydesk.example" });
    const first = valueFrom(await createPerson.execute(cast.ada, input, { key }));
    const again = valueFrom(await createPerson.execute(cast.ada, input, { key }));
    expect(again).toEqual({ ...first, link: "" });
    expect(await db.person.count({ where: { email: "twice@tallydesk.example" } })).toBe(1);
    const token = first.link.split("/").at(-1) ?? "";
    expect(await db.idempotencyRecord.findFirst({ where: { key }, select: { outcome: true } })).toMatchObject({
      outcome: { ok: true, value: { personId: first.personId, link: "" } },
    });
    const [found] = await db.$queryRaw<{ records: bigint }[]>`
      SELECT count(*) AS records FROM idempotency_record WHERE outcome::text LIKE ${`%${token}%`}`;
    expect(found).toEqual({ records: 0n });
  });

  test("a manager may be their own approver", async () => {
    const more = {
      securityLevelId: await levelId("manager"),
      timesheetApproverIds: "self",
      expenseApproverIds: ["self", cast.olivia.id],
    };
    const { actor } = await newcomer(cast, more);
    expect(await db.approver.count({ where: { personId: actor.id, approverId: actor.id } })).toBe(2);
  });
});

test("each of three levels has approvers of its own", async () => {
  const more = { secondTimesheetApproverIds: [cast.max.id, cast.ada.id], thirdTimesheetApproverIds: cast.olivia.id };
  const { actor } = await newcomer(cast, more);
  const lines = await db.approver.findMany({ where: { personId: actor.id, kind: "timesheet" } });
  const on = (level: number) => lines.filter((line) => line.level === level).map((line) => line.approverId);
  expect(on(1)).toEqual([cast.olivia.id]);
  expect(on(2).sort()).toEqual([cast.max.id, cast.ada.id].sort());
  expect(on(3)).toEqual([cast.olivia.id]);
});

describe("the wrong person", () => {
  test.each(["max", "tess"] as const)("%s finds nothing to do here", async (who) => {
    expect(refusalFrom(await createPerson.execute(cast[who], await typedPerson(cast))).kind).toBe("missing");
  });

  test("nobody goes on creating people after being deactivated", async () => {
    const { actor } = await newcomer(cast, { securityLevelId: await levelId("systemAdministrator") });
    await db.person.update({ where: { id: actor.id }, data: { isActive: false } });
    await expect(actingAs(actor.id)).rejects.toThrow("nobody active");
  });
});

describe("the wrong moment", () => {
  test.each([
    ["no timesheet approver", { timesheetApproverIds: [] }, "timesheetApproverIds"],
    ["no expense approver", { expenseApproverIds: undefined }, "expenseApproverIds"],
    ["no billing role", { billingRoleIds: [] }, "billingRoleIds"],
    ["an e-mail without a domain", { email: "nora@" }, "email"],
    ["an empty name", { name: "   " }, "name"],
    ["a negative goal", { weeklyGoalHours: "-1" }, "weeklyGoalHours"],
    ["a goal in words", { weeklyGoalHours: "much" }, "weeklyGoalHours"],
    ["a zone that is none", { timeZone: "Mars/Olympus" }, "timeZone"],
    ["a level that is none", { securityLevelId: "0192f000-0000-7000-8000-000000000000" }, "securityLevelId"],
    ["a name with a hidden mark", { name: "Nora\u202e" }, "name"],
  ])("%s is refused at its field", async (_, more, field) => {
    const input = Object.fromEntries(
      Object.entries(await typedPerson(cast, more)).filter(([, value]) => value !== undefined),
    );
    expect(Object.keys(refusalFrom(await createPerson.execute(cast.ada, input)).fields ?? {})).toEqual([field]);
  });

  test("a third level without a second is refused at the second", async () => {
    const input = await typedPerson(cast, { thirdExpenseApproverIds: cast.olivia.id });
    const { fields } = refusalFrom(await createPerson.execute(cast.ada, input));
    expect(Object.keys(fields ?? {})).toEqual(["secondExpenseApproverIds"]);
  });

  test("an e-mail that somebody has is refused, in whatever case", async () => {
    const input = await typedPerson(cast, { email: "TESS@tallydesk.example" });
    expect(refusalFrom(await createPerson.execute(cast.ada, input)).fields?.email).toMatch(/^Tess Turner/);
  });

  test("a technician approves for nobody, themself included", async () => {
    const ofTess = await typedPerson(cast, { timesheetApproverIds: cast.tess.id });
    expect(refusalFrom(await createPerson.execute(cast.ada, ofTess)).message).toMatch(/^Tess Turner cannot approve/);
    const self = await typedPerson(cast, { timesheetApproverIds: "self" });
    expect(refusalFrom(await createPerson.execute(cast.ada, self)).fields).toHaveProperty("timesheetApproverIds");
  });

  test("a field that nobody offered is refused", async () => {
    const input = await typedPerson(cast, { passwordHash: "x", isActive: true });
    expect(refusalFrom(await createPerson.execute(cast.ada, input)).kind).toBe("invalid");
  });
});

test("the record it leaves names the person and the level, and no secret", async () => {
  const { actor, token } = await newcomer(cast);
  const event = await lastEventAbout(actor.id);
  expect(event).toMatchObject({ name: "person.create", actorId: cast.ada.id, subjectType: "person" });
  expect(event.change).toEqual({ name: actor.name, email: actor.email, level: "Service Desk User (system)" });
  expect(JSON.stringify(event)).not.toContain(token);
});
