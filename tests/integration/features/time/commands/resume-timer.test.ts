import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { resumeTimer } from "#features/time/commands/resume-timer.ts";
import { startTimer } from "#features/time/commands/start-timer.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { atNine, timersOf } from "../../../../support/timers.ts";
import { lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
let timerId: string;
let ticket: { id: string; number: string };

beforeAll(async () => {
  cast = await makeCast();
  ticket = await makeTicket(cast);
});

/** Tess worked on the ticket for a minute, then took a call, which goes on. */
beforeEach(async () => {
  await db.timer.deleteMany();
  timerId = valueFrom(await startTimer.execute(cast.tess, { ticketId: ticket.id }, { now: atNine() })).id;
  valueFrom(await startTimer.execute(cast.tess, {}, { now: atNine(60) }));
});

const resume = (seconds: number, actor = cast.tess) =>
  resumeTimer.execute(actor, { timerId }, { now: atNine(seconds) });

describe("it works", () => {
  test("work goes on where it stood, and the call is paused with what it measured", async () => {
    valueFrom(await resume(100));
    expect(await timersOf(cast.tess, atNine(130))).toMatchObject([
      { ticketId: ticket.id, isRunning: true, seconds: 90 },
      { ticketId: null, isRunning: false, seconds: 40 },
    ]);
  });
});

describe("the wrong person", () => {
  test("another's timer is missing", async () => {
    expect(refusalFrom(await resume(100, cast.theo)).kind).toBe("missing");
  });
});

describe("the wrong moment", () => {
  test("what runs is not resumed", async () => {
    valueFrom(await resume(100));
    expect(refusalFrom(await resume(105)).message).toBe("This timer runs already.");
  });
});

test("the record it leaves", async () => {
  valueFrom(await resume(100));
  expect(await lastEventAbout(timerId)).toMatchObject({ name: "timer.resume", change: { ticket: ticket.number } });
});
