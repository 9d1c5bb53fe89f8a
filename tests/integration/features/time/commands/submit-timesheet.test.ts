import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { logTime } from "#features/time/commands/log-time.ts";
import { submitTimesheet } from "#features/time/commands/submit-timesheet.ts";
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
});

const call = () => ({ now: fridayEvening, key: randomUUID() });

describe("it works", () => {
  test("a submitted timesheet is locked and waits for level 1", async () => {
    await loggedTime(cast.tess, ticket.id);
    valueFrom(await submitTimesheet.execute(cast.tess, await decisionAbout(cast.tess), call()));
    expect(await sheetOf(cast.tess)).toMatchObject({
      status: "submitted",
      approvalLevel: 1,
      submittedAt: fridayEvening,
      decidedAt: null,
    });
  });

  test("the approver is told in the app and by mail", async () => {
    await loggedTime(cast.tess, ticket.id);
    const sheet = await submittedSheet(cast.tess);
    const told = await db.notification.findMany({ where: { href: `/timesheets/${sheet.id}` } });
    expect(told).toMatchObject([
      { personId: cast.olivia.id, sentence: "Tess Turner submitted the timesheet Nov 15–21" },
    ]);
    const mail = await db.outgoingMail.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(mail).toMatchObject({ recipient: cast.olivia.email, subject: told[0]?.sentence });
    expect(mail.body).toContain("45 m worked, 45 m to bill.");
    expect(mail.body).toContain(`/timesheets/${sheet.id}`);
  });

  test("what was decided before is forgotten when it is submitted again", async () => {
    await loggedTime(cast.tess, ticket.id);
    await db.timesheet.updateMany({
      data: {
        status: "rejected",
        reason: "Why?",
        decidedAt: fridayEvening,
        decidedById: cast.olivia.id,
        approvalLevel: 1,
      },
    });
    expect(await submittedSheet(cast.tess)).toMatchObject({ reason: "", decidedAt: null, decidedById: null });
  });
});

describe("the wrong person", () => {
  test("nobody submits another's timesheet: it is missing", async () => {
    await loggedTime(cast.tess, ticket.id);
    for (const other of [cast.theo, cast.max, cast.olivia, cast.ada]) {
      const outcome = await submitTimesheet.execute(other, await decisionAbout(cast.tess), call());
      expect(outcome).toMatchObject({ ok: false, refusal: { kind: "missing" } });
    }
  });
});

describe("the wrong moment", () => {
  test("an empty timesheet is not submitted", async () => {
    await loggedTime(cast.tess, ticket.id);
    await db.timeEntry.deleteMany();
    expect(await submitTimesheet.execute(cast.tess, await decisionAbout(cast.tess), call())).toMatchObject({
      ok: false,
      refusal: { message: "This timesheet is empty. Write down time on a ticket first." },
    });
  });

  test("nobody to approve it is said, not swallowed", async () => {
    await loggedTime(cast.tess, ticket.id);
    const approvers = await db.approver.findMany({ where: { personId: cast.tess.id, kind: "timesheet" } });
    await db.approver.deleteMany({ where: { personId: cast.tess.id, kind: "timesheet" } });
    expect(await submitTimesheet.execute(cast.tess, await decisionAbout(cast.tess), call())).toMatchObject({
      ok: false,
      refusal: { message: "Nobody approves your timesheets yet. Ask an administrator to name an approver." },
    });
    await db.approver.createMany({ data: approvers });
  });

  test("a timesheet is not submitted twice, nor after it was approved", async () => {
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    const again = async () => await submitTimesheet.execute(cast.tess, await decisionAbout(cast.tess), call());
    expect(await again()).toMatchObject({ ok: false, refusal: { kind: "conflict" } });
    await emptyTimesheets();
    await loggedTime(cast.tess, ticket.id);
    await approvedSheet(cast.tess, cast.olivia);
    expect(await again()).toMatchObject({
      ok: false,
      refusal: { message: "This timesheet is approved now, so it cannot be submitted. Reload the page." },
    });
  });

  test("time added since the page was opened is a conflict", async () => {
    await loggedTime(cast.tess, ticket.id);
    const seen = await decisionAbout(cast.tess);
    await loggedTime(cast.tess, ticket.id);
    expect(await submitTimesheet.execute(cast.tess, seen, call())).toMatchObject({
      ok: false,
      refusal: { kind: "conflict" },
    });
  });

  test("a status cannot be posted", async () => {
    await loggedTime(cast.tess, ticket.id);
    const input = { ...(await decisionAbout(cast.tess)), status: "approved" };
    expect(await submitTimesheet.execute(cast.tess, input, call())).toMatchObject({
      ok: false,
      refusal: { kind: "invalid" },
    });
  });

  test("time that races a submit is on the sheet before it locks, or refused", async () => {
    await loggedTime(cast.tess, ticket.id);
    const [seen, input] = [await decisionAbout(cast.tess), await typedTime(ticket.id)];
    const [submitted, logged] = await Promise.all([
      submitTimesheet.execute(cast.tess, seen, call()),
      logTime.execute(cast.tess, input, call()),
    ]);
    expect([submitted.ok, logged.ok].filter(Boolean)).toHaveLength(1);
    const sheet = await sheetOf(cast.tess);
    expect(sheet.status).toBe(submitted.ok ? "submitted" : "open");
    expect(sheet.entries).toHaveLength(logged.ok ? 2 : 1);
  });

  test("the database itself keeps locked time as it is", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    const { id: _another, explanation, ...columns } = entry;
    await expect(db.timeEntry.create({ data: { ...columns, explanation: explanation ?? [] } })).rejects.toThrow();
    await expect(db.timeEntry.update({ where: { id: entry.id }, data: { amount: 1 } })).rejects.toThrow();
    await expect(db.timeEntry.delete({ where: { id: entry.id } })).rejects.toThrow();
    expect((await sheetOf(cast.tess)).entries).toEqual([entry]);
  });
});

describe("the record", () => {
  test("says who handed in how much", async () => {
    await loggedTime(cast.tess, ticket.id);
    const sheet = await submittedSheet(cast.tess);
    expect(await lastEventAbout(sheet.id)).toMatchObject({
      name: "timesheet.submit",
      actorId: cast.tess.id,
      ticketId: null,
      change: { from: "open", to: "submitted", workedMinutes: 45, entries: 1, level: 1 },
    });
  });
});
