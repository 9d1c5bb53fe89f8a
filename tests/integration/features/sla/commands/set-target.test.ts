import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setTarget } from "#features/sla/commands/set-target.ts";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { missing } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { agreementOf, slaOf } from "../../../../support/agreements.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { issueTypes } from "../../../../support/service-levels.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let agreementId: string;
let issue: Awaited<ReturnType<typeof issueTypes>>;
let priorityId: string;
beforeAll(async () => {
  cast = await makeCast();
  issue = await issueTypes();
  priorityId = (await db.ticketPriority.findUniqueOrThrow({ where: { name: "High" } })).id;
});
beforeEach(async () => {
  agreementId = (await agreementOf()).id;
  await db.customer.update({ where: { id: cast.northwind.customerId }, data: { agreementId } });
});
const set = (more: Readonly<Record<string, string>> = {}, actor = cast.ada) =>
  setTarget.execute(actor, {
    agreementId,
    issue: `${issue.typeId}:${issue.subTypeId}`,
    priorityId,
    first_response: "30m",
    resolution_plan: "",
    resolved: "2h",
    ...more,
  });
const reported = async () => {
  const { typeId: issueTypeId, subTypeId: subIssueTypeId } = issue;
  const about = { customerId: cast.northwind.customerId, title: "Printer", priorityId, issueTypeId, subIssueTypeId };
  return valueFrom(await createTicket.execute(cast.tess, about)).id;
};

describe("it works", () => {
  test("the closest match holds: sub-issue type before issue type before priority; open tickets follow at once", async () => {
    const ticketId = await reported();
    expect(await slaOf(ticketId)).toMatchObject({ firstResponseMinutes: 60, resolvedMinutes: 540 });
    valueFrom(await set({ issue: `${issue.typeId}:`, resolved: "3h" }));
    expect(await slaOf(ticketId)).toMatchObject({ resolvedMinutes: 180, recountSince: null });
    valueFrom(await set());
    expect(await slaOf(ticketId)).toMatchObject({
      firstResponseMinutes: 30,
      resolutionPlanMinutes: null,
      resolvedMinutes: 120,
    });
    valueFrom(await set({ resolved: "4h" }));
    expect(await slaOf(ticketId)).toMatchObject({ resolvedMinutes: 240 });
    expect(await db.slaTarget.count({ where: { agreementId, NOT: { issueTypeId: null } } })).toBe(2);
  });
});

test("the wrong person: only an administrator", async () => {
  expect(refusalFrom(await set({}, cast.max))).toEqual(missing);
});

test("the wrong moment: an agreement that is not there", async () => {
  expect(refusalFrom(await set({ agreementId: crypto.randomUUID() }))).toEqual(missing);
});

test.each([
  [{ issue: "" }, "issue", /Choose an issue type/],
  [{ issue: `${crypto.randomUUID()}:` }, "issue", /Choose an issue type/],
  [{ priorityId: crypto.randomUUID() }, "priorityId", /Choose one of the priorities/],
  [{ resolved: "soon" }, "resolved", /Resolved is a duration/],
  [{ first_response: "", resolved: "" }, "resolved", /at least one time/],
])("bad input is refused at its field: %j", async (more, field, message) => {
  expect(refusalFrom(await set(more)).fields?.[field]).toMatch(message);
});

test("a sub-issue type of another issue type is none", async () => {
  expect(refusalFrom(await set({ issue: `${issue.otherTypeId}:${issue.subTypeId}` })).fields?.issue).toBeDefined();
});

test("the record it leaves: what was promised before and now", async () => {
  valueFrom(await set());
  valueFrom(await set({ resolved: "4h" }));
  const { name, change } = await lastEventAbout(agreementId);
  expect([name, change]).toMatchObject([
    "agreement.setTarget",
    {
      target: { from: expect.stringMatching(/High: 30 m, –, 2 h$/), to: expect.stringMatching(/High: 30 m, –, 4 h$/) },
    },
  ]);
});
