import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor, TimeRules } from "#access/actor.ts";
import { logTimeFor } from "#features/time/commands/log-time-for.ts";
import { peopleToLogFor } from "#features/time/queries/people-to-log-for.ts";
import { timeOnTicket } from "#features/time/queries/time-on-ticket.ts";
import { ownTimesheet } from "#features/time/queries/timesheet.ts";
import { db } from "#server/db.ts";
import { actingAs, type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import {
  emptyTimesheets,
  friday,
  fridayEvening,
  lastEventAbout,
  loggedTime,
  makeTicket,
  parseDay,
  submittedSheet,
  typedTime,
} from "../../../../support/work.ts";

let cast: Cast;
let ticketId: string;

beforeAll(async () => {
  cast = await makeCast();
  ticketId = (await makeTicket(cast)).id;
  // Max approves Theo's timesheets, and nobody else's.
  await db.approver.create({ data: { personId: cast.theo.id, approverId: cast.max.id, kind: "timesheet", level: 1 } });
});
beforeEach(async () => {
  await emptyTimesheets();
  await db.notification.deleteMany();
});

async function logFor(who: Actor, worker: Actor, rule: TimeRules["proxyEntry"], more = {}) {
  await db.organization.updateMany({ data: { proxyEntry: rule } });
  const input = { ...(await typedTime(ticketId, more)), personId: worker.id };
  return await logTimeFor.execute(await actingAs(who.id), input, { now: fridayEvening });
}

test("it stands on that person's timesheet, at their role, and everywhere says who entered it", async () => {
  const { entryId } = valueFrom(await logFor(cast.olivia, cast.tess, "approvers"));
  expect(await db.timeEntry.findUniqueOrThrow({ where: { id: entryId } })).toMatchObject({
    personId: cast.tess.id,
    enteredById: cast.olivia.id,
    workedMinutes: 45,
  });
  const sheet = await ownTimesheet(cast.tess, parseDay(friday));
  expect(sheet.entries).toMatchObject([{ workedMinutes: 45, enteredByName: "Olivia Owens" }]);
  expect((await ownTimesheet(cast.olivia, parseDay(friday))).entries).toEqual([]);
  const feed = await timeOnTicket(cast.tess, ticketId, { before: undefined, limit: 10 });
  expect(feed).toMatchObject([{ actorName: "Tess Turner", marks: [{ text: "Entered by Olivia Owens" }] }]);
  expect(await lastEventAbout(entryId)).toMatchObject({
    name: "time.logFor",
    actorId: cast.olivia.id,
    change: { for: "Tess Turner", workedMinutes: 45 },
  });
  expect(await db.notification.findMany({ where: { personId: cast.tess.id } })).toMatchObject([
    { sentence: expect.stringMatching(/^Olivia Owens wrote down 45 m for you on T/) },
  ]);
});

describe("who may, by the organization's rule", () => {
  // Ada administers; Max approves for Theo; Tess does neither.
  test.each([
    ["nobody", { ada: "", max: "", tess: "" }],
    ["approvers", { ada: "", max: "Theo", tess: "" }],
    ["administrators", { ada: "Tess Theo", max: "", tess: "" }],
    ["approvers_and_administrators", { ada: "Tess Theo", max: "Theo", tess: "" }],
  ] as const)("%s", async (rule, expected) => {
    for (const who of ["ada", "max", "tess"] as const) {
      const may: string[] = [];
      for (const worker of [cast.tess, cast.theo]) {
        const outcome = await logFor(cast[who], worker, rule);
        if (outcome.ok) may.push(worker.name.split(" ")[0] ?? "");
      }
      expect([who, may.join(" ")]).toEqual([who, expected[who]]);
      const offered = (await peopleToLogFor(await actingAs(cast[who].id))).map(({ id }) => id);
      for (const worker of [cast.tess, cast.theo].filter(({ id }) => id !== cast[who].id)) {
        expect(offered.includes(worker.id)).toBe(expected[who].includes(worker.name.split(" ")[0] ?? ""));
      }
    }
  });
});

describe("the wrong moment and bad input", () => {
  test("a locked sheet is refused, and nothing is written", async () => {
    await loggedTime(cast.tess, ticketId);
    await submittedSheet(cast.tess);
    const refusal = refusalFrom(await logFor(cast.olivia, cast.tess, "approvers"));
    expect(refusal.fields).toHaveProperty("workedOn");
    expect(await db.timeEntry.count()).toBe(1);
  });

  test("one's own time is no one else's, whoever left is missing, and their roles are theirs", async () => {
    expect(refusalFrom(await logFor(cast.olivia, cast.olivia, "approvers_and_administrators")).message).toBe(
      "This is your own time: write it down as yours.",
    );
    await db.person.update({ where: { id: cast.tariq.id }, data: { isActive: false } });
    expect(refusalFrom(await logFor(cast.olivia, cast.tariq, "approvers")).kind).toBe("missing");
    const role = await db.billingRole.findFirstOrThrow({ where: { people: { none: { personId: cast.tess.id } } } });
    const other = await logFor(cast.olivia, cast.tess, "approvers", { billingRoleId: role.id });
    expect(refusalFrom(other).fields).toHaveProperty("billingRoleId");
  });
});
