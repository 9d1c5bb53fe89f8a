import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approveTimesheet } from "#features/time/commands/approve-timesheet.ts";
import { recallTimesheet } from "#features/time/commands/recall-timesheet.ts";
import { timesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  approvedSheet,
  decisionAbout,
  emptyTimesheets,
  fridayEvening,
  lastEventAbout,
  loggedTime,
  makeTicket,
  sheetOf,
  submittedSheet,
} from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof makeTicket>>;

beforeAll(async () => {
  cast = await makeCast();
});

beforeEach(async () => {
  await emptyTimesheets();
  ticket = await makeTicket(cast);
});

const call = () => ({ now: fridayEvening, key: randomUUID() });

describe("it works", () => {
  test("a recalled timesheet is open again and leaves the approver's list, who is told", async () => {
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    expect(await timesheetsAwaitingMe(cast.olivia)).toHaveLength(1);
    valueFrom(await recallTimesheet.execute(cast.tess, await decisionAbout(cast.tess), call()));
    expect(await sheetOf(cast.tess)).toMatchObject({ status: "open", submittedAt: null });
    expect(await timesheetsAwaitingMe(cast.olivia)).toEqual([]);
    const sentence = "Tess Turner recalled the timesheet Nov 15–21";
    expect(await db.notification.count({ where: { personId: cast.olivia.id, sentence } })).toBe(1);
    expect(await db.outgoingMail.count({ where: { recipient: cast.olivia.email, subject: sentence } })).toBe(1);
    await loggedTime(cast.tess, ticket.id);
  });
});

describe("the wrong person", () => {
  test("nobody recalls another's timesheet: it is missing", async () => {
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    for (const other of [cast.theo, cast.olivia, cast.ada]) {
      const outcome = await recallTimesheet.execute(other, await decisionAbout(cast.tess), call());
      expect(outcome).toMatchObject({ ok: false, refusal: { kind: "missing" } });
    }
  });
});

describe("the wrong moment", () => {
  test("an open timesheet cannot be recalled, an approved one no longer", async () => {
    await loggedTime(cast.tess, ticket.id);
    const recall = async () => await recallTimesheet.execute(cast.tess, await decisionAbout(cast.tess), call());
    expect(await recall()).toMatchObject({ ok: false, refusal: { kind: "conflict" } });
    await approvedSheet(cast.tess, cast.olivia);
    expect(await recall()).toMatchObject({
      ok: false,
      refusal: { message: "This timesheet is approved now, so it cannot be recalled. Reload the page." },
    });
  });

  test("the first approval of several ends it", async () => {
    const second = { personId: cast.tess.id, approverId: cast.max.id, kind: "timesheet", level: 2 } as const;
    await db.approver.create({ data: second });
    await loggedTime(cast.tess, ticket.id);
    await approvedSheet(cast.tess, cast.olivia);
    expect(await sheetOf(cast.tess)).toMatchObject({ status: "submitted", approvalLevel: 2 });
    expect(await recallTimesheet.execute(cast.tess, await decisionAbout(cast.tess), call())).toMatchObject({
      ok: false,
      refusal: { message: "Olivia Owens approved this on Nov 20. Ask for it to be rejected to make changes." },
    });
    await db.approver.deleteMany({ where: second });
  });

  test("a recall and an approval at once: one of them happens", async () => {
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    const seen = await decisionAbout(cast.tess);
    const [recalled, approved] = await Promise.all([
      recallTimesheet.execute(cast.tess, seen, call()),
      approveTimesheet.execute(cast.olivia, seen, call()),
    ]);
    expect([recalled.ok, approved.ok].filter(Boolean)).toHaveLength(1);
    expect((await sheetOf(cast.tess)).status).toBe(recalled.ok ? "open" : "approved");
  });
});

describe("the record", () => {
  test("says that it was taken back", async () => {
    await loggedTime(cast.tess, ticket.id);
    const sheet = await submittedSheet(cast.tess);
    valueFrom(await recallTimesheet.execute(cast.tess, await decisionAbout(cast.tess), call()));
    expect(await lastEventAbout(sheet.id)).toMatchObject({
      name: "timesheet.recall",
      change: { from: "submitted", to: "open" },
    });
  });
});
