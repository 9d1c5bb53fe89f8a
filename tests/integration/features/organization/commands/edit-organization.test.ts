import { beforeAll, beforeEach, expect, test } from "vitest";
import { editOrganization } from "#features/organization/commands/edit-organization.ts";
import { completeTicket } from "#features/tickets/commands/complete-ticket.ts";
import { amendTime } from "#features/time/commands/amend-time.ts";
import { logTime } from "#features/time/commands/log-time.ts";
import { removeTime } from "#features/time/commands/remove-time.ts";
import { db } from "#server/db.ts";
import { actingAs, type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { fridayEvening, lastEventAbout, loggedTime, makeTicket, typedTime } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  await db.organization.updateMany({ data: { timeOnCompleted: "allow", version: 1 } });
});

const edit = (timeOnCompleted: string, version = "1", actor = cast.ada) =>
  editOrganization.execute(actor, { timeOnCompleted, version });

/** A completed ticket with time of Tess on it, and Tess under the rule that holds now. */
async function completedWork() {
  const ticket = await makeTicket(cast);
  const entry = await loggedTime(cast.tess, ticket.id);
  valueFrom(await completeTicket.execute(cast.tess, { ticketId: ticket.id }, { now: fridayEvening }));
  const tess = await actingAs(cast.tess.id);
  const typed = await typedTime(ticket.id, { worked: "30m" });
  const { ticketId: _, ...changed } = typed;
  return {
    add: () => logTime.execute(tess, typed, { now: fridayEvening }),
    amend: () => amendTime.execute(tess, { ...changed, entryId: entry.id, version: "1" }, { now: fridayEvening }),
    remove: (version: string) => removeTime.execute(tess, { entryId: entry.id, version }, { now: fridayEvening }),
  };
}

test('With "prohibit add and edit", time on a completed ticket is refused server-side.', async () => {
  valueFrom(await edit("prohibit_add_and_edit"));
  const { add, amend, remove } = await completedWork();
  expect(refusalFrom(await add()).message).toMatch(/takes no more time on completed tickets/);
  expect(refusalFrom(await amend()).message).toMatch(/keeps time on completed tickets as it is/);
  expect(refusalFrom(await remove("1")).message).toMatch(/keeps time on completed tickets as it is/);
});

test('with "prohibit add, allow edit", nothing is added, and what is there can be corrected', async () => {
  valueFrom(await edit("prohibit_add"));
  const { add, amend, remove } = await completedWork();
  expect(refusalFrom(await add()).kind).toBe("rule");
  valueFrom(await amend());
  valueFrom(await remove("2"));
});

test('with "allow", all of it is as on any other ticket', async () => {
  const { add, amend } = await completedWork();
  valueFrom(await add());
  valueFrom(await amend());
});

test("the wrong person gets the answer of what is not there; nothing changed and an older version are refused", async () => {
  for (const actor of [cast.tess, cast.max]) {
    expect(refusalFrom(await edit("prohibit_add", "1", actor)).kind).toBe("missing");
  }
  expect(refusalFrom(await edit("allow")).kind).toBe("rule");
  valueFrom(await edit("prohibit_add"));
  expect(refusalFrom(await edit("allow"))).toMatchObject({ kind: "conflict", theirs: { version: "2" } });
  expect(refusalFrom(await edit("never", "2")).fields).toHaveProperty("timeOnCompleted");
});

test("the record it leaves", async () => {
  valueFrom(await edit("prohibit_add"));
  expect(await lastEventAbout(cast.ada.desk.organizationId)).toMatchObject({
    name: "organization.edit",
    change: { timeOnCompleted: { from: "Allow", to: "Prohibit add, allow edit" } },
  });
});
