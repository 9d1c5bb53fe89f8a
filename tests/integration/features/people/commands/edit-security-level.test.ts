import { beforeAll, describe, expect, test } from "vitest";
import type { SystemLevel } from "#access/policy.ts";
import { copySecurityLevel } from "#features/people/commands/copy-security-level.ts";
import { editSecurityLevel } from "#features/people/commands/edit-security-level.ts";
import { actingAs, type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { levelId, newcomer, refusalFrom } from "../../../../support/people.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let count = 0;
beforeAll(async () => {
  cast = await makeCast();
});

async function copyOf(base: SystemLevel) {
  const name = `Copy ${++count}`;
  const copied = await copySecurityLevel.execute(cast.ada, { id: await levelId(base), name });
  return { id: valueFrom(copied).levelId, version: "1", name };
}

test("a right taken away is gone on the next request of everybody with the level", async () => {
  const copy = await copyOf("serviceDeskUser");
  const { actor } = await newcomer(cast, { securityLevelId: copy.id });
  expect(actor.grants["ticket.read"]).toBe("all");
  valueFrom(await editSecurityLevel.execute(cast.ada, { ...copy, "ticket.read": "mine", "material.seeCost": "all" }));
  const after = await actingAs(actor.id);
  expect(after.grants["ticket.read"]).toBe("mine");
  expect(after.grants["material.seeCost"]).toBe("all");
  expect(after.grants["time.log"]).toBe("own");
});

test.each(["max", "tess"] as const)("the wrong person: %s changes no levels", async (who) => {
  const copy = await copyOf("serviceDeskUser");
  expect(refusalFrom(await editSecurityLevel.execute(cast[who], { ...copy, "ticket.read": "mine" })).kind).toBe(
    "missing",
  );
});

describe("the wrong moment", () => {
  test("a level that ships cannot be changed", async () => {
    const input = { id: await levelId("manager"), version: "1", name: "Manager", "ticket.read": "none" };
    expect(refusalFrom(await editSecurityLevel.execute(cast.ada, input)).message).toMatch(/cannot be changed/);
  });

  test.each([
    ["administration", "person.edit", "all"],
    ["a scope that the right does not have", "time.log", "all"],
    ["no scope at all", "ticket.read", "everything"],
  ])("a copy of the technician's level cannot reach %s", async (_, permission, scope) => {
    const copy = await copyOf("serviceDeskUser");
    const refusal = refusalFrom(await editSecurityLevel.execute(cast.ada, { ...copy, [permission]: scope }));
    expect(refusal.fields).toHaveProperty([permission]);
  });

  test("a right that does not exist is refused", async () => {
    const copy = await copyOf("manager");
    expect(refusalFrom(await editSecurityLevel.execute(cast.ada, { ...copy, "ticket.own": "all" })).kind).toBe(
      "invalid",
    );
  });

  test("nobody changes the level they have", async () => {
    const copy = await copyOf("systemAdministrator");
    const { actor } = await newcomer(cast, { securityLevelId: copy.id });
    expect(refusalFrom(await editSecurityLevel.execute(actor, { ...copy, "mail.read": "none" })).message).toMatch(
      /your own security level/,
    );
  });

  test("an approver in use keeps the right to approve", async () => {
    const copy = await copyOf("manager");
    const { actor } = await newcomer(cast, { securityLevelId: copy.id });
    await newcomer(cast, { timesheetApproverIds: actor.id });
    const refusal = refusalFrom(await editSecurityLevel.execute(cast.ada, { ...copy, "timesheet.approve": "none" }));
    expect(refusal.message).toMatch(/approves for/);
  });

  test("a stale form is a conflict that shows what holds now", async () => {
    const copy = await copyOf("manager");
    valueFrom(await editSecurityLevel.execute(cast.olivia, { ...copy, "ticket.read": "mine" }));
    const refusal = refusalFrom(await editSecurityLevel.execute(cast.ada, { ...copy, "ticket.read": "none" }));
    expect(refusal).toMatchObject({
      kind: "conflict",
      theirs: { "ticket.read": "Tickets they work on", version: "2" },
    });
  });
});

test("the record it leaves names each changed right, before and after", async () => {
  const copy = await copyOf("manager");
  valueFrom(await editSecurityLevel.execute(cast.ada, { ...copy, "ticket.read": "mine" }));
  expect((await lastEventAbout(copy.id)).change).toMatchObject({ rights: { "ticket.read": "all → mine" } });
});
