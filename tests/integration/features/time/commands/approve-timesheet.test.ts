import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approveTimesheet } from "#features/time/commands/approve-timesheet.ts";
import { countOfTimesheetsAwaitingMe, timesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
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
const approve = async (by: Cast["olivia"]) =>
  await approveTimesheet.execute(by, await decisionAbout(cast.tess), call());

async function withApprover<Result>(personId: string, approverId: string, level: number, work: () => Promise<Result>) {
  const row = { personId, approverId, kind: "timesheet", level } as const;
  await db.approver.create({ data: row });
  try {
    return await work();
  } finally {
    await db.approver.deleteMany({ where: row });
  }
}

describe("it works", () => {
  test("an approved timesheet says by whom and when, and its person is told in the app and by mail", async () => {
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    valueFrom(await approve(cast.olivia));
    expect(await sheetOf(cast.tess)).toMatchObject({
      status: "approved",
      decidedById: cast.olivia.id,
      decidedAt: fridayEvening,
    });
    const sentence = "Olivia Owens approved your timesheet Nov 15–21";
    expect(await db.notification.findFirst({ where: { personId: cast.tess.id, sentence } })).toMatchObject({
      href: "/timesheet/2026-11-15",
    });
    expect(await db.outgoingMail.count({ where: { recipient: cast.tess.email, subject: sentence } })).toBe(1);
  });

  test("with two levels the second sees it only after the first, and it is approved after the last", async () => {
    await withApprover(cast.tess.id, cast.max.id, 2, async () => {
      await loggedTime(cast.tess, ticket.id);
      await submittedSheet(cast.tess);
      expect(await timesheetsAwaitingMe(cast.max)).toEqual([]);
      expect(await approve(cast.max)).toMatchObject({ ok: false, refusal: { kind: "missing" } });
      valueFrom(await approve(cast.olivia));
      expect(await sheetOf(cast.tess)).toMatchObject({ status: "submitted", approvalLevel: 2 });
      expect(await countOfTimesheetsAwaitingMe(cast.olivia)).toBe(0);
      const sentence = "Tess Turner's timesheet Nov 15–21 waits for your approval";
      expect(await db.notification.count({ where: { personId: cast.max.id, sentence } })).toBe(1);
      expect(await timesheetsAwaitingMe(cast.max)).toHaveLength(1);
      valueFrom(await approve(cast.max));
      expect(await sheetOf(cast.tess)).toMatchObject({ status: "approved", decidedById: cast.max.id });
    });
  });

  test("of several approvers on a level one suffices, and it leaves the others' lists", async () => {
    await withApprover(cast.tess.id, cast.max.id, 1, async () => {
      await loggedTime(cast.tess, ticket.id);
      await submittedSheet(cast.tess);
      expect([await countOfTimesheetsAwaitingMe(cast.olivia), await countOfTimesheetsAwaitingMe(cast.max)]).toEqual([
        1, 1,
      ]);
      valueFrom(await approve(cast.max));
      expect(await timesheetsAwaitingMe(cast.olivia)).toEqual([]);
    });
  });

  test("whoever is the only approver of themselves may approve, and the record says so", async () => {
    await loggedTime(cast.olivia, ticket.id);
    const sheet = await submittedSheet(cast.olivia);
    expect(await countOfTimesheetsAwaitingMe(cast.olivia)).toBe(1);
    valueFrom(await approveTimesheet.execute(cast.olivia, await decisionAbout(cast.olivia), call()));
    expect(await lastEventAbout(sheet.id)).toMatchObject({ change: { selfApproved: true, to: "approved" } });
  });

  test("nothing waits for an administrator who approves for nobody, though they may read every timesheet", async () => {
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    expect(await timesheetsAwaitingMe(cast.ada)).toEqual([]);
    expect(await countOfTimesheetsAwaitingMe(cast.ada)).toBe(0);
  });
});

describe("the wrong person", () => {
  test("a level alone approves nothing: whoever is not the person's approver gets missing", async () => {
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    for (const other of [cast.ada, cast.max, cast.theo, cast.tess]) {
      expect(await approve(other)).toMatchObject({ ok: false, refusal: { kind: "missing" } });
    }
    expect((await sheetOf(cast.tess)).status).toBe("submitted");
  });

  test("an approver whose level was taken away approves nothing", async () => {
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    const grants = { ...cast.olivia.grants, "timesheet.approve": "none" } as const;
    expect(await approve({ ...cast.olivia, grants })).toMatchObject({ ok: false, refusal: { kind: "missing" } });
  });

  test("one's own time is approved by somebody else where there is somebody", async () => {
    await withApprover(cast.olivia.id, cast.max.id, 1, async () => {
      await loggedTime(cast.olivia, ticket.id);
      await submittedSheet(cast.olivia);
      expect(await timesheetsAwaitingMe(cast.olivia)).toEqual([]);
      const outcome = await approveTimesheet.execute(cast.olivia, await decisionAbout(cast.olivia), call());
      expect(outcome).toMatchObject({
        ok: false,
        refusal: { message: "This is your own timesheet. Max Manager can approve it." },
      });
    });
  });
});

describe("the wrong moment", () => {
  test("an open timesheet is not approved", async () => {
    await loggedTime(cast.tess, ticket.id);
    expect(await approve(cast.olivia)).toMatchObject({ ok: false, refusal: { kind: "conflict" } });
  });

  test("what changed since it was on the screen is looked at again", async () => {
    await loggedTime(cast.tess, ticket.id);
    const seen = { timesheetId: (await submittedSheet(cast.tess)).id, version: "1" };
    expect(await approveTimesheet.execute(cast.olivia, seen, call())).toMatchObject({
      ok: false,
      refusal: {
        kind: "conflict",
        message:
          "Tess Turner's timesheet changed since you opened it. Nothing was done: reload the page and look again.",
      },
    });
  });

  test("two approvers at once make one decision", async () => {
    await withApprover(cast.tess.id, cast.max.id, 1, async () => {
      await loggedTime(cast.tess, ticket.id);
      const sheet = await submittedSheet(cast.tess);
      const outcomes = await Promise.all([approve(cast.olivia), approve(cast.max)]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "conflict" } });
      expect(await db.event.count({ where: { subjectId: sheet.id, name: "timesheet.approve" } })).toBe(1);
    });
  });
});

describe("the record", () => {
  test("says at which level what was decided", async () => {
    await loggedTime(cast.tess, ticket.id);
    const sheet = await submittedSheet(cast.tess);
    valueFrom(await approve(cast.olivia));
    expect(await lastEventAbout(sheet.id)).toMatchObject({
      name: "timesheet.approve",
      actorId: cast.olivia.id,
      change: { from: "submitted", to: "approved", level: 1, selfApproved: false, workedMinutes: 45 },
    });
  });
});
