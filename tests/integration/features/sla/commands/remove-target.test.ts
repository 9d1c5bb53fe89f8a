import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { removeTarget } from "#features/sla/commands/remove-target.ts";
import { missing } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { agreementOf } from "../../../../support/agreements.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { issueTypes } from "../../../../support/service-levels.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let agreementId: string;
let targetId: string;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  agreementId = (await agreementOf()).id;
  const priority = await db.ticketPriority.findUniqueOrThrow({ where: { name: "High" } });
  const { typeId: issueTypeId } = await issueTypes();
  const data = { agreementId, priorityId: priority.id, issueTypeId, resolvedMinutes: 120 };
  targetId = (await db.slaTarget.create({ data })).id;
});
const remove = (more: Readonly<Record<string, string>> = {}, actor = cast.ada) =>
  removeTarget.execute(actor, { agreementId, targetId, ...more });

describe("it works", () => {
  test("what is promised for the priority holds again", async () => {
    valueFrom(await remove());
    expect(await db.slaTarget.count({ where: { agreementId, NOT: { issueTypeId: null } } })).toBe(0);
  });
});

test("the wrong person: only an administrator", async () => {
  expect(refusalFrom(await remove({}, cast.max))).toEqual(missing);
});

test("the wrong moment: it is gone, of another agreement, or that of a priority, which the agreement's form keeps", async () => {
  const general = await db.slaTarget.findFirstOrThrow({ where: { agreementId, issueTypeId: null } });
  expect(refusalFrom(await remove({ targetId: general.id }))).toEqual(missing);
  expect(refusalFrom(await remove({ agreementId: (await agreementOf()).id }))).toEqual(missing);
  valueFrom(await remove());
  expect(refusalFrom(await remove())).toEqual(missing);
});

test("the record it leaves", async () => {
  valueFrom(await remove());
  expect(await lastEventAbout(agreementId)).toMatchObject({
    name: "agreement.removeTarget",
    change: { target: { from: expect.stringMatching(/High: –, –, 2 h$/), to: null } },
  });
});
