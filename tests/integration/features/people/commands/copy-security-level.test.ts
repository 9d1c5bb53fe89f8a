import { beforeAll, expect, test } from "vitest";
import { systemGrants } from "#access/policy.ts";
import { copySecurityLevel } from "#features/people/commands/copy-security-level.ts";
import { securityLevel } from "#features/people/queries/security-levels.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { levelId, refusalFrom } from "../../../../support/people.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("a copy begins with the rights of its base, and a copy of a copy has the same base", async () => {
  const id = await levelId("serviceDeskUser");
  const { levelId: copy } = valueFrom(await copySecurityLevel.execute(cast.ada, { id, name: "  Field   crew " }));
  expect(await securityLevel(cast.ada, copy)).toMatchObject({
    name: "Field crew",
    isSystem: false,
    base: "serviceDeskUser",
    grants: systemGrants("serviceDeskUser"),
  });
  const again = valueFrom(await copySecurityLevel.execute(cast.ada, { id: copy, name: "Night crew" }));
  expect(await securityLevel(cast.ada, again.levelId)).toMatchObject({ base: "serviceDeskUser" });
});

test.each(["max", "tess"] as const)("the wrong person: %s copies no levels", async (who) => {
  const input = { id: await levelId("serviceDeskUser"), name: "Mine" };
  expect(refusalFrom(await copySecurityLevel.execute(cast[who], input)).kind).toBe("missing");
});

test("the wrong moment: a name is used once, and (system) is not for copies", async () => {
  const id = await levelId("manager");
  valueFrom(await copySecurityLevel.execute(cast.ada, { id, name: "Team leads" }));
  for (const name of ["team LEADS", "Lead (System)", " "]) {
    expect(refusalFrom(await copySecurityLevel.execute(cast.ada, { id, name })).fields).toHaveProperty("name");
  }
});

test("the record it leaves says where the rights came from", async () => {
  const id = await levelId("manager");
  const { levelId: copy } = valueFrom(await copySecurityLevel.execute(cast.ada, { id, name: "Dispatch" }));
  expect((await lastEventAbout(copy)).change).toEqual({ name: "Dispatch", copiedFrom: "Manager (system)" });
});
