import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { recallTimesheet } from "#features/time/commands/recall-timesheet.ts";
import { timesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";
import { reckonUsualDurations } from "#features/time/reckon-usual-durations.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { emptyTimesheets, fridayEvening, loggedTime, makeTicket, submittedSheet } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyTimesheets);

const waiting = async () =>
  (await timesheetsAwaitingMe({ ...cast.olivia })).map(({ worked, remarks }) => ({ worked, remarks }));

// What no change of the desk has made: whoever reads it did not reckon anew.
const mark = async () => await db.timesheetDigest.updateMany({ data: { workedMinutes: 7, remarks: ["as kept"] } });

describe("what a waiting timesheet comes to", () => {
  test("is reckoned when it is first looked at, and then kept", async () => {
    await loggedTime(cast.tess, (await makeTicket(cast)).id, { worked: "20m", summary: "Done." });
    const { id, version } = await submittedSheet(cast.tess);
    const first = [{ worked: 20, remarks: ["1 thin note"] }];
    expect(await waiting()).toEqual(first);
    expect(await db.timesheetDigest.findMany()).toMatchObject([{ timesheetId: id, version, workedMinutes: 20 }]);
    await mark();
    expect(await waiting()).toEqual([{ worked: 7, remarks: ["as kept"] }]);
  });

  test("is reckoned anew once the sheet or an entry on it was changed", async () => {
    const ticket = await makeTicket(cast);
    await loggedTime(cast.tess, ticket.id, { worked: "20m", summary: "Done." });
    const { id, version } = await submittedSheet(cast.tess);
    await waiting();
    await mark();
    valueFrom(await recallTimesheet.execute(cast.tess, { timesheetId: id, version: String(version) }));
    await loggedTime(cast.tess, ticket.id, { worked: "1h", summary: "Replaced the drum and printed ten pages." });
    await submittedSheet(cast.tess);
    expect(await waiting()).toEqual([{ worked: 80, remarks: ["1 thin note"] }]);
  });

  test("is reckoned anew once it is known anew what is usual", async () => {
    await loggedTime(cast.tess, (await makeTicket(cast)).id, { worked: "20m", summary: "Done." });
    await submittedSheet(cast.tess);
    await waiting();
    await mark();
    await reckonUsualDurations(fridayEvening);
    expect(await waiting()).toEqual([{ worked: 20, remarks: ["1 thin note"] }]);
  });

  test("is kept once when two approvers look at the same moment", async () => {
    await loggedTime(cast.tess, (await makeTicket(cast)).id, { worked: "20m", summary: "Done." });
    await loggedTime(cast.theo, (await makeTicket(cast, cast.theo)).id, { worked: "40m", summary: "Done." });
    await submittedSheet(cast.tess);
    await submittedSheet(cast.theo);
    const both = await Promise.all([waiting(), waiting(), waiting()]);
    expect(new Set(both.map((seen) => JSON.stringify(seen))).size).toBe(1);
    expect(await db.timesheetDigest.count()).toBe(2);
  });
});
