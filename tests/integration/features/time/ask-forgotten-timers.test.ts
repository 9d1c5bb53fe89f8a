import { beforeAll, beforeEach, expect, test } from "vitest";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { askForgottenTimers } from "#features/time/ask-forgotten-timers.ts";
import { confirmTimer } from "#features/time/commands/confirm-timer.ts";
import { startTimer } from "#features/time/commands/start-timer.ts";
import { runningTimer } from "#features/time/queries/asking-timer.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import { atNine, timersOf } from "../../../support/timers.ts";
import { friday, makeTicket, momentOf } from "../../../support/work.ts";

let cast: Cast;
let ticket: { id: string; number: string };
let timerId: string;

beforeAll(async () => {
  cast = await makeCast();
  ticket = await makeTicket(cast);
});
beforeEach(async () => {
  await db.timer.deleteMany();
  await db.notification.deleteMany();
  await db.organization.updateMany({ data: { timerAsksAfter: 480 } });
  timerId = valueFrom(await startTimer.execute(cast.tess, { ticketId: ticket.id }, { now: atNine() })).id;
});

const told = async () =>
  (await db.notification.findMany({ where: { personId: cast.tess.id } })).map(({ sentence, href }) => [sentence, href]);
const at = (time: string) => momentOf(friday, time);

test("a forgotten timer is asked about once, however many servers look and however often, and counts on meanwhile", async () => {
  await askForgottenTimers(at("16:59"));
  expect(await told()).toEqual([]);
  await Promise.all([askForgottenTimers(at("17:00")), askForgottenTimers(at("17:00"))]);
  await askForgottenTimers(at("18:00"));
  expect(await told()).toEqual([
    [
      `Your timer on ${ticket.number} has been running for 8 h. Still working? Nothing was written since it started at 09:00.`,
      "/timer",
    ],
  ]);
  expect(await timersOf(cast.tess, at("18:00"))).toMatchObject([{ isRunning: true, seconds: 9 * 3600 }]);
});

test("after a yes it asks again, after the same time", async () => {
  await askForgottenTimers(at("17:00"));
  valueFrom(await confirmTimer.execute(cast.tess, { timerId }, { now: at("17:10") }));
  await askForgottenTimers(momentOf("2026-11-21", "01:09"));
  expect(await told()).toHaveLength(1);
  await askForgottenTimers(momentOf("2026-11-21", "01:10"));
  expect(await told()).toHaveLength(2);
});

test("an organization whose timers never ask hears nothing", async () => {
  await db.organization.updateMany({ data: { timerAsksAfter: 0 } });
  await askForgottenTimers(momentOf("2026-11-25", "09:00"));
  expect(await told()).toEqual([]);
});

// The record cannot be taken back, so the note comes last.
test("the evidence is what the person did last, with its ticket and its time", async () => {
  const note = { ticketId: ticket.id, body: "Cleaned the rollers.", visibility: "internal" };
  valueFrom(await addNote.execute(cast.tess, note, { now: at("16:42") }));
  await askForgottenTimers(at("17:30"));
  expect(await told()).toEqual([
    [
      `Your timer on ${ticket.number} has been running for 8 h 30 m. Still working? Last activity at 16:42: wrote a note, ${ticket.number}.`,
      "/timer",
    ],
  ]);
  expect(await runningTimer(cast.tess, at("17:30"))).toMatchObject({
    number: ticket.number,
    started: { time: "09:00" },
    lastActivity: { day: friday, time: "16:42" },
  });
  expect(await runningTimer(cast.theo, at("17:30"))).toBeUndefined();
});
