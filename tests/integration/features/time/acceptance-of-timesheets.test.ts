import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { thingsInState } from "#features/billing/queries/things-in-state.ts";
import { ownSheetWithHolidays } from "#features/internal-time/queries/holidays-of-person.ts";
import { amendTime } from "#features/time/commands/amend-time.ts";
import { approveTimesheet } from "#features/time/commands/approve-timesheet.ts";
import { logTime } from "#features/time/commands/log-time.ts";
import { recallTimesheet } from "#features/time/commands/recall-timesheet.ts";
import { rejectTimesheet } from "#features/time/commands/reject-timesheet.ts";
import { removeTime } from "#features/time/commands/remove-time.ts";
import { readCell } from "#features/time/model/edit-grid.ts";
import { editRows } from "#features/time/model/edit-rows.ts";
import { ownTimesheet } from "#features/time/queries/timesheet.ts";
import { timesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";
import { timesheetsToHandIn } from "#features/time/queries/timesheets-in-list.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import {
  decisionAbout,
  emptyTimesheets,
  friday,
  fridayEvening,
  loggedTime,
  makeTicket,
  momentOf,
  parseDay,
  sheetOf,
  submittedSheet,
  typedTime,
} from "../../../support/work.ts";

// What the reference says of timesheets, in its own words, fact by fact.
let cast: Cast;
let ticketId: string;
beforeAll(async () => {
  cast = await makeCast();
  ticketId = (await makeTicket(cast)).id;
});
beforeEach(async () => {
  await emptyTimesheets();
  await db.outgoingMail.deleteMany();
});

const call = () => ({ now: fridayEvening, key: randomUUID() });
const approve = async (by: Cast["olivia"]) => approveTimesheet.execute(by, await decisionAbout(cast.tess), call());
const reject = async (by: Cast["olivia"], reason: string) =>
  rejectTimesheet.execute(by, { ...(await decisionAbout(cast.tess)), reason }, call());
const mailsTo = async ({ email }: { email: string }) =>
  (await db.outgoingMail.findMany({ where: { recipient: email }, orderBy: { id: "asc" } })).map(({ body }) => body);

test("Ticket time appears on the right period without any user action; deleting the entry removes it.", async () => {
  const entry = await loggedTime(cast.tess, ticketId);
  const sheet = async () => await ownTimesheet({ ...cast.tess }, parseDay(friday));
  expect(await sheet()).toMatchObject({
    period: { startsOn: "2026-11-15", endsOn: "2026-11-21" },
    entries: [{ id: entry.id }],
  });
  valueFrom(await removeTime.execute(cast.tess, { entryId: entry.id, version: String(entry.version) }, call()));
  expect((await sheet()).entries).toEqual([]);
});

test("Submit: entries read-only for the owner, approver mailed; recall returns to New and withdraws the task.", async () => {
  const entry = await loggedTime(cast.tess, ticketId);
  await submittedSheet(cast.tess);
  expect((await mailsTo(cast.olivia))[0]).toContain("It waits for your approval.");
  const input = await typedTime(ticketId);
  const { ticketId: _ticket, ...typed } = input;
  const seen = { entryId: entry.id, version: String(entry.version) };
  const outcomes = [
    await logTime.execute(cast.tess, input, call()),
    await amendTime.execute(cast.tess, { ...typed, ...seen, worked: "1h" }, call()),
    await removeTime.execute(cast.tess, seen, call()),
  ];
  expect(outcomes.map(({ ok }) => ok)).toEqual([false, false, false]);
  valueFrom(await recallTimesheet.execute(cast.tess, await decisionAbout(cast.tess), call()));
  expect((await sheetOf(cast.tess)).status).toBe("open");
  expect(await timesheetsAwaitingMe({ ...cast.olivia })).toEqual([]);
  expect((await mailsTo(cast.olivia)).at(-1)).toContain("It does not wait for you any more.");
});

test("Approve at last level: Approved; recall no longer possible, from the first approval on.", async () => {
  const second = { personId: cast.tess.id, approverId: cast.max.id, kind: "timesheet", level: 2 } as const;
  await db.approver.create({ data: second });
  await loggedTime(cast.tess, ticketId);
  await submittedSheet(cast.tess);
  const recall = async () => (await recallTimesheet.execute(cast.tess, await decisionAbout(cast.tess), call())).ok;
  valueFrom(await approve(cast.olivia));
  expect([(await sheetOf(cast.tess)).status, await recall()]).toEqual(["submitted", false]);
  valueFrom(await approve(cast.max));
  expect([(await sheetOf(cast.tess)).status, await recall()]).toEqual(["approved", false]);
  await db.approver.deleteMany({ where: second });
});

test("Reject without reason refused; with reason: Rejected, mail contains reason, owner can edit.", async () => {
  await loggedTime(cast.tess, ticketId);
  await submittedSheet(cast.tess);
  expect(await reject(cast.olivia, " ")).toMatchObject({
    ok: false,
    refusal: { fields: { reason: expect.any(String) } },
  });
  valueFrom(await reject(cast.olivia, "Which printer was it?"));
  expect((await sheetOf(cast.tess)).status).toBe("rejected");
  expect((await mailsTo(cast.tess)).at(-1)).toContain("Which printer was it?");
  await loggedTime(cast.tess, ticketId);
  expect((await sheetOf(cast.tess)).entries).toHaveLength(2);
});

test("Resubmit after reject at level 2 restarts at level 1.", async () => {
  const second = { personId: cast.tess.id, approverId: cast.max.id, kind: "timesheet", level: 2 } as const;
  await db.approver.create({ data: second });
  await loggedTime(cast.tess, ticketId);
  await submittedSheet(cast.tess);
  valueFrom(await approve(cast.olivia));
  valueFrom(await reject(cast.max, "Look at Friday again."));
  expect(await submittedSheet(cast.tess)).toMatchObject({ approvalLevel: 1, decidedById: null });
  expect([
    (await timesheetsAwaitingMe({ ...cast.olivia })).length,
    (await timesheetsAwaitingMe({ ...cast.max })).length,
  ]).toEqual([1, 0]);
  await db.approver.deleteMany({ where: second });
});

test("On timesheet approval: billing items exist exactly when last approval happens.", async () => {
  const second = { personId: cast.tess.id, approverId: cast.max.id, kind: "timesheet", level: 2 } as const;
  await db.approver.create({ data: second });
  const billable = await loggedTime(cast.tess, ticketId);
  await loggedTime(cast.tess, ticketId, { isBillable: "false" });
  const span = { startsOn: parseDay(friday), endsOn: parseDay(friday) };
  // Whoever asks has a session of their own each time.
  const ready = async () =>
    (await thingsInState({ ...cast.ada }, { span, state: "ready", kind: "time" })).rows.map(({ id }) => id);
  expect(await ready()).toEqual([]);
  await submittedSheet(cast.tess);
  expect(await ready()).toEqual([]);
  valueFrom(await approve(cast.olivia));
  expect(await ready()).toEqual([]);
  valueFrom(await approve(cast.max));
  expect(await ready()).toEqual([billable.id]);
  valueFrom(await reject(cast.max, "Look at Friday again."));
  expect(await ready()).toEqual([]);
  await db.approver.deleteMany({ where: second });
});

// A line can be added for looking at; time on it is written with the whole form, under all rules of a new entry.
test("Adding ticket time from the sheet for a ticket not yet on it is impossible.", async () => {
  await loggedTime(cast.tess, ticketId);
  const { entries } = await ownTimesheet({ ...cast.tess }, parseDay(friday));
  const added = {
    id: randomUUID(),
    number: "T20261120.9999",
    title: "Not on the sheet",
    customerName: "Northwind Dental",
  };
  const days = [parseDay(friday)];
  const rows = editRows(entries, days, {
    typed: new Map(),
    asked: [added],
    place: "/timesheet/x?",
    lastDay: parseDay(friday),
  });
  const row = rows.find(({ id }) => id === added.id) ?? expect.unreachable();
  const [cell = expect.unreachable()] = row.cells;
  expect(readCell("45m", row, cell, false)).toEqual({ kind: "ask", worked: "0:45" });
  expect(await db.timeEntry.count()).toBe(1);
});

test('"Not required to submit" resource never appears in missing lists.', async () => {
  await loggedTime(cast.tess, ticketId);
  const monday = momentOf("2026-11-23", "09:00");
  expect(await timesheetsToHandIn({ ...cast.tess }, monday)).toHaveLength(1);
  await db.person.update({ where: { id: cast.tess.id }, data: { submitsTimesheets: false } });
  expect(await timesheetsToHandIn({ ...cast.tess }, monday)).toEqual([]);
  await db.person.update({ where: { id: cast.tess.id }, data: { submitsTimesheets: true } });
});

test("Holiday of the resource's location shows on the sheet, and takes its share of the goal.", async () => {
  const { sheet, holidays } = await ownSheetWithHolidays(cast.tess, parseDay("2026-11-25"));
  expect([...holidays]).toEqual([["2026-11-26", "Thanksgiving Day"]]);
  expect(sheet.goal).toBe((30 * 60 * 4) / 5);
});
