import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { logTime } from "#features/time/commands/log-time.ts";
import { payTimesheet } from "#features/time/commands/pay-timesheet.ts";
import { recallTimesheet } from "#features/time/commands/recall-timesheet.ts";
import { rejectTimesheet } from "#features/time/commands/reject-timesheet.ts";
import { timesheetById } from "#features/time/queries/timesheet.ts";
import { timesheetsInList } from "#features/time/queries/timesheets-in-list.ts";
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
  momentOf,
  sheetOf,
  submittedSheet,
  typedTime,
} from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof makeTicket>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  await emptyTimesheets();
  ticket = await makeTicket(cast);
  await loggedTime(cast.tess, ticket.id);
});

const payday = momentOf("2026-11-30", "10:00");
const call = () => ({ now: payday, key: randomUUID() });
const pay = async (by: Actor) => await payTimesheet.execute(by, await decisionAbout(cast.tess), call());

describe("it works", () => {
  test("an approved timesheet is marked paid, its person hears of it, and the lists say so", async () => {
    const { id } = await approvedSheet(cast.tess, cast.olivia);
    expect((await timesheetsInList(cast.ada, "approved", payday)).rows.map((row) => row.id)).toEqual([id]);
    valueFrom(await pay(cast.ada));
    expect(await sheetOf(cast.tess)).toMatchObject({ status: "paid", paidAt: payday, decidedById: cast.olivia.id });
    expect(await timesheetById(cast.tess, id)).toMatchObject({
      paidOn: "2026-11-30",
      decision: { by: "Olivia Owens" },
    });
    expect((await timesheetsInList({ ...cast.ada }, "approved", payday)).rows).toEqual([]);
    expect((await timesheetsInList(cast.ada, "paid", payday)).rows.map((row) => row.id)).toEqual([id]);
    const sentence = "Ada Admin marked your timesheet Nov 15–21 as paid";
    expect(await db.notification.count({ where: { personId: cast.tess.id, sentence } })).toBe(1);
  });

  test("what was paid cannot change any more: not by its person, nor by its approver, nor past the commands", async () => {
    await approvedSheet(cast.tess, cast.olivia);
    valueFrom(await pay(cast.ada));
    const paid = await sheetOf(cast.tess);
    const seen = await decisionAbout(cast.tess);
    const conflict = { ok: false, refusal: { kind: "conflict" } };
    expect(await rejectTimesheet.execute(cast.olivia, { ...seen, reason: "Too much." }, call())).toMatchObject(
      conflict,
    );
    expect(await recallTimesheet.execute(cast.tess, seen, call())).toMatchObject(conflict);
    expect(await pay(cast.ada)).toMatchObject(conflict);
    const more = await typedTime(ticket.id);
    expect((await logTime.execute(cast.tess, more, { now: fridayEvening, key: randomUUID() })).ok).toBe(false);
    await expect(db.timeEntry.deleteMany({ where: { timesheetId: paid.id } })).rejects.toThrow();
    expect(await sheetOf(cast.tess)).toEqual(paid);
  });
});

test("the wrong person: approving is not paying, nor is a manager's level", async () => {
  await approvedSheet(cast.tess, cast.olivia);
  const approver = { ...cast.olivia, grants: { ...cast.olivia.grants, "timesheet.pay": "none" } } as const;
  for (const by of [approver, cast.max, cast.theo, cast.tess]) expect((await pay(by)).ok).toBe(false);
  expect((await sheetOf(cast.tess)).status).toBe("approved");
});

describe("the wrong moment", () => {
  test("only what every level approved is paid", async () => {
    expect(await pay(cast.ada)).toMatchObject({ ok: false, refusal: { kind: "conflict" } });
    await submittedSheet(cast.tess);
    expect(await pay(cast.ada)).toMatchObject({
      refusal: { message: "This timesheet is submitted now, so it cannot be paid. Reload the page." },
    });
  });

  test("what changed since it was on the screen is looked at again", async () => {
    const { id } = await approvedSheet(cast.tess, cast.olivia);
    const outcome = await payTimesheet.execute(cast.ada, { timesheetId: id, version: "1" }, call());
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "conflict" } });
  });
});

test("the record says who marked it, and how much was paid for", async () => {
  const { id } = await approvedSheet(cast.tess, cast.olivia);
  valueFrom(await pay(cast.ada));
  expect(await lastEventAbout(id)).toMatchObject({
    name: "timesheet.pay",
    actorId: cast.ada.id,
    change: { from: "approved", to: "paid", workedMinutes: 45 },
  });
});
