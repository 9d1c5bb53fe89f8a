import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor, TimeRules } from "#access/actor.ts";
import { logInternalTimeFor } from "#features/internal-time/commands/log-internal-time-for.ts";
import { ownInternalTime } from "#features/internal-time/queries/own-internal-time.ts";
import { peopleToLogFor } from "#features/time/queries/people-to-log-for.ts";
import { ownTimesheet } from "#features/time/queries/timesheet.ts";
import { db } from "#server/db.ts";
import { actingAs, type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { emptyTimeOff, internalTime, onFriday, typedInternal } from "../../../../support/internal-time.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { friday, lastEventAbout, parseDay, submittedSheet } from "../../../../support/work.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  // Max approves Theo's timesheets, and nobody else's.
  await db.approver.create({ data: { personId: cast.theo.id, approverId: cast.max.id, kind: "timesheet", level: 1 } });
});
beforeEach(async () => {
  await emptyTimeOff();
  await db.notification.deleteMany();
});

async function logFor(who: Actor, worker: Actor, rule: TimeRules["proxyEntry"], more = {}, code = "MEET") {
  await db.organization.updateMany({ data: { proxyEntry: rule } });
  const input = { ...(await typedInternal(more, code)), personId: worker.id };
  return await logInternalTimeFor.execute(await actingAs(who.id), input, onFriday());
}

test("it stands on that person's timesheet, unbilled, and everywhere says who entered it", async () => {
  const { entryId } = valueFrom(await logFor(cast.olivia, cast.tess, "approvers"));
  expect(await db.timeEntry.findUniqueOrThrow({ where: { id: entryId } })).toMatchObject({
    personId: cast.tess.id,
    enteredById: cast.olivia.id,
    workedMinutes: 30,
    billableMinutes: 0,
  });
  const sheet = await ownTimesheet(cast.tess, parseDay(friday));
  expect(sheet.entries).toMatchObject([{ workedMinutes: 30, enteredByName: "Olivia Owens" }]);
  expect((await ownTimesheet(cast.olivia, parseDay(friday))).entries).toEqual([]);
  expect(await ownInternalTime(cast.tess, entryId)).toMatchObject({ enteredByName: "Olivia Owens" });
  expect(await lastEventAbout(entryId)).toMatchObject({
    name: "internalTime.logFor",
    actorId: cast.olivia.id,
    change: { for: "Tess Turner", workedMinutes: 30 },
  });
  expect(await db.notification.findMany({ where: { personId: cast.tess.id } })).toMatchObject([
    { sentence: "Olivia Owens wrote down 30 m of internal time for you" },
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
      const offered = await peopleToLogFor(await actingAs(cast[who].id), "internalTime.logFor");
      const names = offered.map(({ name }) => name.split(" ")[0] ?? "").filter((name) => /^(Tess|Theo)$/.test(name));
      expect([who, names.sort().join(" ")]).toEqual([who, expected[who]]);
    }
  });
});

describe("the wrong moment and bad input", () => {
  test("a locked sheet is refused, and nothing is written", async () => {
    await internalTime(cast.tess);
    await submittedSheet(cast.tess);
    expect(refusalFrom(await logFor(cast.olivia, cast.tess, "approvers")).fields).toHaveProperty("workedOn");
    expect(await db.timeEntry.count()).toBe(1);
  });

  test("one's own time is no one else's, whoever left is missing, and what is asked for as time off is not written down", async () => {
    expect(refusalFrom(await logFor(cast.olivia, cast.olivia, "approvers_and_administrators")).message).toBe(
      "This is your own time: write it down as yours.",
    );
    expect(refusalFrom(await logFor(cast.olivia, cast.tess, "approvers", {}, "VAC")).fields).toHaveProperty("codeId");
    expect(refusalFrom(await logFor(cast.olivia, cast.tess, "approvers", { worked: "0m" })).fields).toHaveProperty(
      "worked",
    );
    await db.person.update({ where: { id: cast.tariq.id }, data: { isActive: false } });
    expect(refusalFrom(await logFor(cast.olivia, cast.tariq, "approvers")).kind).toBe("missing");
    expect(await db.timeEntry.count()).toBe(0);
  });
});
