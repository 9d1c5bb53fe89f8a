import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approveTimesheet } from "#features/time/commands/approve-timesheet.ts";
import { rejectTimesheet } from "#features/time/commands/reject-timesheet.ts";
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
const reason = "Wednesday is missing.";
const reject = async (by: Cast["olivia"], why = reason) =>
  await rejectTimesheet.execute(by, { ...(await decisionAbout(cast.tess)), reason: why }, call());

describe("it works", () => {
  test("a rejected timesheet can be corrected, and its person reads the reason in the app and by mail", async () => {
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    valueFrom(await reject(cast.olivia));
    expect(await sheetOf(cast.tess)).toMatchObject({ status: "rejected", reason, decidedById: cast.olivia.id });
    const sentence = "Olivia Owens rejected your timesheet Nov 15–21";
    expect(await db.notification.count({ where: { personId: cast.tess.id, sentence } })).toBe(1);
    const mail = await db.outgoingMail.findFirstOrThrow({ where: { recipient: cast.tess.email, subject: sentence } });
    expect(mail.body).toContain(`The reason: ${reason}`);
    await loggedTime(cast.tess, ticket.id);
    expect((await submittedSheet(cast.tess)).entries).toHaveLength(2);
  });

  test("an approved timesheet that must change is rejected by its approver", async () => {
    await loggedTime(cast.tess, ticket.id);
    await approvedSheet(cast.tess, cast.olivia);
    valueFrom(await reject(cast.olivia));
    await loggedTime(cast.tess, ticket.id);
  });

  test("after a rejection at level 2 every level decides again", async () => {
    const second = { personId: cast.tess.id, approverId: cast.max.id, kind: "timesheet", level: 2 } as const;
    await db.approver.create({ data: second });
    await loggedTime(cast.tess, ticket.id);
    await approvedSheet(cast.tess, cast.olivia);
    valueFrom(await reject(cast.max));
    expect(await submittedSheet(cast.tess)).toMatchObject({ status: "submitted", approvalLevel: 1, decidedAt: null });
    await db.approver.deleteMany({ where: second });
  });
});

describe("the wrong person", () => {
  test("whoever is not the person's approver gets missing", async () => {
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    for (const other of [cast.ada, cast.max, cast.theo, cast.tess]) {
      expect(await reject(other)).toMatchObject({ ok: false, refusal: { kind: "missing" } });
    }
  });
});

describe("the wrong moment", () => {
  test("without a reason nothing is rejected", async () => {
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    for (const nothing of ["", " \n "]) {
      expect(await reject(cast.olivia, nothing)).toMatchObject({
        ok: false,
        refusal: {
          kind: "invalid",
          fields: { reason: "Say what should be corrected: the reason goes to the person." },
        },
      });
    }
    expect((await sheetOf(cast.tess)).status).toBe("submitted");
  });

  test("an open timesheet is not rejected, nor one that is rejected already", async () => {
    await loggedTime(cast.tess, ticket.id);
    expect(await reject(cast.olivia)).toMatchObject({ ok: false, refusal: { kind: "conflict" } });
    await submittedSheet(cast.tess);
    valueFrom(await reject(cast.olivia));
    expect(await reject(cast.olivia)).toMatchObject({ ok: false, refusal: { kind: "conflict" } });
  });

  test("an approval and a rejection at once: one of them happens", async () => {
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    const seen = await decisionAbout(cast.tess);
    const outcomes = await Promise.all([
      approveTimesheet.execute(cast.olivia, seen, call()),
      rejectTimesheet.execute(cast.olivia, { ...seen, reason }, call()),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("the record", () => {
  test("keeps the reason", async () => {
    await loggedTime(cast.tess, ticket.id);
    const sheet = await submittedSheet(cast.tess);
    valueFrom(await reject(cast.olivia));
    expect(await lastEventAbout(sheet.id)).toMatchObject({
      name: "timesheet.reject",
      change: { from: "submitted", to: "rejected", level: 1, reason },
    });
  });
});
