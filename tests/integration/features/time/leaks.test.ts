// How work escapes being billed elsewhere, by the names under which those leaks are known.
import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { postBillingItem } from "#features/billing/commands/post-billing-item.ts";
import { takeBackBillingItem } from "#features/billing/commands/take-back-billing-item.ts";
import { thingsInState } from "#features/billing/queries/things-in-state.ts";
import { shellCounts } from "#features/dashboards/queries/shell-counts.ts";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { askForgottenTimers } from "#features/time/ask-forgotten-timers.ts";
import { attachTimer } from "#features/time/commands/attach-timer.ts";
import { logTime } from "#features/time/commands/log-time.ts";
import { rejectTimesheet } from "#features/time/commands/reject-timesheet.ts";
import { startTimer } from "#features/time/commands/start-timer.ts";
import { stopTimer } from "#features/time/commands/stop-timer.ts";
import { timeOnTicket } from "#features/time/queries/time-on-ticket.ts";
import { touchedWithoutTime } from "#features/time/queries/touched-without-time.ts";
import { db } from "#server/db.ts";
import { approvedTime, emptyBilling, seen } from "../../../support/billing.ts";
import { actingAs, type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import { addedExpense } from "../../../support/parts.ts";
import { refusalFrom } from "../../../support/tickets.ts";
import { timersOf } from "../../../support/timers.ts";
import {
  approvedSheet,
  decisionAbout,
  emptyTimesheets,
  friday,
  fridayEvening,
  loggedTime,
  makeTicket,
  momentOf,
  parseDay,
  sheetOf,
  typedTime,
} from "../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof makeTicket>>;
let other: Awaited<ReturnType<typeof makeTicket>>;

beforeAll(async () => {
  cast = await makeCast();
  ticket = await makeTicket(cast);
  other = await makeTicket(cast, cast.tess, "VPN drops");
});
beforeEach(async () => {
  await db.timer.deleteMany();
  await emptyTimesheets();
});

const at = (time: string) => momentOf(friday, time);
const begin = async (ticketId: string, time: string) =>
  valueFrom(await startTimer.execute(cast.tess, { ticketId }, { now: at(time) })).id;

test("Timer lost with the browser: it runs on the server, and every sign-in of its person sees it", async () => {
  await begin(ticket.id, "09:00");
  const elsewhere = await actingAs(cast.tess.id);
  expect((await shellCounts(elsewhere)).timers).toMatchObject([{ number: ticket.number, isRunning: true }]);
});

test("Timer invents time: one that runs overnight asks, and only what its person says becomes time", async () => {
  const timerId = await begin(ticket.id, "09:00");
  const nextDay = momentOf("2026-11-21", "08:00");
  await askForgottenTimers(nextDay);
  expect(await db.timeEntry.count()).toBe(0);
  expect(await timersOf(cast.tess, nextDay)).toMatchObject([{ isRunning: true, seconds: 23 * 3600 }]);
  const said = { timerId, stoppedOn: friday, stoppedAt: "09:40" };
  valueFrom(await stopTimer.execute(cast.tess, said, { now: nextDay }));
  expect(await timersOf(cast.tess, nextDay)).toMatchObject([{ isRunning: false, seconds: 40 * 60 }]);
});

test("Timer misses time in other tabs: 40 minutes are 40 minutes, and starting another one keeps both stretches", async () => {
  await begin(ticket.id, "09:00");
  expect(refusalFrom(await startTimer.execute(cast.tess, { ticketId: ticket.id }, { now: at("09:20") })).kind).toBe(
    "rule",
  );
  await begin(other.id, "09:40");
  expect(await timersOf(cast.tess, at("09:50"))).toMatchObject([
    { ticketId: ticket.id, seconds: 40 * 60, isRunning: false },
    { ticketId: other.id, seconds: 10 * 60, isRunning: true },
  ]);
});

describe("Rounding to zero", () => {
  test.each([
    ["1m", 15],
    ["7m", 15],
    ["15m", 15],
    ["16m", 30],
  ])("%s bills %i minutes, and the true minutes are kept", async (worked, billableMinutes) => {
    const entry = await loggedTime(cast.tess, ticket.id, { worked });
    expect(entry).toMatchObject({ billableMinutes, workedMinutes: Number.parseInt(worked, 10) });
    expect(entry.amount).toBeGreaterThan(0);
  });

  test("from 100 hours on a ticket nothing breaks", async () => {
    await db.ticket.update({ where: { id: ticket.id }, data: { workedMinutes: 6_010 } });
    await loggedTime(cast.tess, ticket.id, { worked: "45m" });
    expect(await db.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).toMatchObject({ workedMinutes: 6_055 });
  });
});

test("Time added after the week was approved is refused with whom to ask, never taken in unseen", async () => {
  await loggedTime(cast.tess, ticket.id);
  await approvedSheet(cast.tess, cast.olivia);
  const late = await logTime.execute(cast.tess, await typedTime(ticket.id), { now: fridayEvening });
  expect(refusalFrom(late).fields?.workedOn).toContain("Ask Olivia Owens to reject it");
});

test("Entry across a period's border: it stands on exactly one timesheet, that of the day it began", async () => {
  await db.organization.updateMany({ data: { allowsMidnight: true } });
  const tess = await actingAs(cast.tess.id);
  const saturday = "2026-11-21";
  const over = await typedTime(ticket.id, { workedOn: saturday, start: "23:30", end: "00:30", worked: "" });
  valueFrom(await logTime.execute(tess, over, { now: momentOf("2026-11-22", "08:00") }));
  expect((await sheetOf(cast.tess)).entries).toMatchObject([{ workedMinutes: 60 }]);
  expect(await db.timeEntry.count()).toBe(1);
  await db.organization.updateMany({ data: { allowsMidnight: false } });
  const apart = await logTime.execute(cast.tess, over, { now: momentOf("2026-11-22", "08:00") });
  expect(apart.ok).toBe(false);
});

// The record of what happened cannot be taken away, so this ticket is nobody else's.
test("Time dialog can be cancelled: a ticket that was worked on without time is named until it has some", async () => {
  const scanner = await makeTicket(cast, cast.theo, "Scanner jams");
  const note = { ticketId: scanner.id, body: "Cleaned the rollers.", visibility: "internal" };
  valueFrom(await addNote.execute(cast.theo, note, { now: at("10:00") }));
  const span = { startsOn: parseDay(friday), endsOn: parseDay(friday) };
  expect(await touchedWithoutTime(cast.theo, span)).toMatchObject([{ number: scanner.number }]);
  await loggedTime(cast.theo, scanner.id);
  expect(await touchedWithoutTime({ ...cast.theo }, span)).toEqual([]);
});

test("Calls are not billable items: a call's timer keeps what it measured when it gets its ticket", async () => {
  const timerId = valueFrom(await startTimer.execute(cast.tess, {}, { now: at("11:00") })).id;
  valueFrom(await attachTimer.execute(cast.tess, { timerId, ticketId: ticket.id }, { now: at("11:25") }));
  expect(await timersOf(cast.tess, at("11:25"))).toMatchObject([{ ticketId: ticket.id, seconds: 25 * 60 }]);
  valueFrom(await logTime.execute(cast.tess, { ...(await typedTime(ticket.id)), timerId }, { now: fridayEvening }));
  expect(await timersOf(cast.tess, fridayEvening)).toEqual([]);
});

test("A failed save keeps the timer, so that its time is still there", async () => {
  const timerId = await begin(ticket.id, "09:00");
  const failed = { ...(await typedTime(ticket.id, { summary: "" })), timerId };
  expect((await logTime.execute(cast.tess, failed, { now: fridayEvening })).ok).toBe(false);
  expect(await timersOf(cast.tess, at("09:30"))).toMatchObject([{ seconds: 30 * 60, isRunning: true }]);
});

test("Equal durations are each counted: two entries of the same length are twice that", async () => {
  await loggedTime(cast.tess, ticket.id, { worked: "30m" });
  await loggedTime(cast.tess, ticket.id, { worked: "30m" });
  const { entries } = await sheetOf(cast.tess);
  expect(entries.reduce((sum, { workedMinutes }) => sum + workedMinutes, 0)).toBe(60);
});

test("When it was entered: each entry knows when it was worked and when it was written down", async () => {
  await loggedTime(cast.tess, ticket.id, { workedOn: "2026-11-17" });
  const [entry] = (await sheetOf(cast.tess)).entries;
  expect([entry?.workedOn.toISOString().slice(0, 10), entry?.createdAt]).toEqual(["2026-11-17", fridayEvening]);
  const [item] = await timeOnTicket(cast.tess, ticket.id, { before: undefined, limit: 1 });
  expect(item?.sentence).toContain("on Nov 17");
});

describe("after the invoice", () => {
  const billed = async () => {
    const entry = await approvedTime(cast, ticket.id);
    const input = { ...seen("time", entry), reference: "2026-0117" };
    valueFrom(await postBillingItem.execute(cast.olivia, input, { now: fridayEvening, key: randomUUID() }));
    return entry;
  };
  const span = { startsOn: parseDay(friday), endsOn: parseDay(friday) };
  // Whoever asks has a session of their own each time.
  const inState = async (state: "ready" | "billed") =>
    (await thingsInState({ ...cast.ada }, { span, state, kind: "time" })).rows.map(({ id }) => id);
  afterEach(emptyBilling);

  test("Time added after the invoice: a billed week takes none and cannot be opened, so nothing is added unseen", async () => {
    await billed();
    const late = await logTime.execute(cast.tess, await typedTime(ticket.id), { now: fridayEvening });
    expect(refusalFrom(late).fields?.workedOn).toContain("was approved by Olivia Owens");
    const asked = { ...(await decisionAbout(cast.tess)), reason: "One more entry" };
    const opened = await rejectTimesheet.execute(cast.olivia, asked, { now: fridayEvening });
    expect(refusalFrom(opened).message).toContain("is billed, covered or written off, so it stays as it is");
  });

  test("No “billed” state: what is billed says so, is ready no more, and is not billed twice", async () => {
    const entry = await billed();
    expect([await inState("billed"), await inState("ready")]).toEqual([[entry.id], []]);
    const again = { ...seen("time", entry), reference: "2026-0118" };
    expect((await postBillingItem.execute(cast.olivia, again, { now: fridayEvening })).ok).toBe(false);
  });

  test("Cancelled invoice does not reopen its time: taken back, it is ready again", async () => {
    const entry = await billed();
    const input = { ...seen("time", entry), reason: "Invoice 2026-0117 was cancelled" };
    valueFrom(await takeBackBillingItem.execute(cast.olivia, input, { now: fridayEvening }));
    expect([await inState("billed"), await inState("ready")]).toEqual([[], [entry.id]]);
  });
});

test("E-mails are not billable items: a mail that a technician wrote on a ticket without time is asked about", async () => {
  const jammed = await makeTicket(cast, cast.tariq, "Paper jams");
  const contact = `to:contact:${cast.northwind.contactId}`;
  const note = { ticketId: jammed.id, body: "Please send us the serial number.", visibility: "customer" };
  valueFrom(await addNote.execute(cast.tariq, { ...note, recipients: contact }, { now: at("10:00") }));
  const span = { startsOn: parseDay(friday), endsOn: parseDay(friday) };
  expect(await touchedWithoutTime(cast.tariq, span)).toMatchObject([{ number: jammed.number }]);
});

test("Expense not tied to a ticket: what is spent for one stands on it", async () => {
  const expense = await addedExpense(cast.tess, { ticketId: ticket.id });
  expect(expense).toMatchObject({ ticketId: ticket.id, customerId: cast.northwind.customerId });
});
