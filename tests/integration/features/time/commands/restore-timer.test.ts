import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { discardTimer } from "#features/time/commands/discard-timer.ts";
import { restoreTimer } from "#features/time/commands/restore-timer.ts";
import { startTimer } from "#features/time/commands/start-timer.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { atNine, timersOf } from "../../../../support/timers.ts";
import { lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
let ticket: { id: string };
let timerId: string;

beforeAll(async () => {
  cast = await makeCast();
  ticket = await makeTicket(cast);
});

/** Tess discarded a timer that ran for a minute. */
beforeEach(async () => {
  await db.timer.deleteMany();
  timerId = valueFrom(await startTimer.execute(cast.tess, { ticketId: ticket.id }, { now: atNine() })).id;
  valueFrom(await discardTimer.execute(cast.tess, { timerId }, { now: atNine(60) }));
});

const restore = (actor = cast.tess) => restoreTimer.execute(actor, { timerId }, { now: atNine(65) });

describe("it works", () => {
  test("a discarded timer comes back as if nothing had been", async () => {
    valueFrom(await restore());
    expect(await timersOf(cast.tess, atNine(70))).toEqual([
      { id: timerId, ticketId: ticket.id, isRunning: true, seconds: 70 },
    ]);
  });

  test("it comes back paused when another one runs meanwhile", async () => {
    valueFrom(await startTimer.execute(cast.tess, {}, { now: atNine(62) }));
    valueFrom(await restore());
    expect(await timersOf(cast.tess, atNine(70))).toMatchObject([
      { id: timerId, isRunning: false, seconds: 60 },
      { isRunning: true },
    ]);
  });
});

describe("the wrong person", () => {
  test("nobody brings back another's", async () => {
    expect(refusalFrom(await restore(cast.theo)).kind).toBe("missing");
  });
});

describe("the wrong moment", () => {
  test("it comes back once", async () => {
    valueFrom(await restore());
    expect(refusalFrom(await restore()).kind).toBe("missing");
  });

  test("it stays away when the work is measured anew", async () => {
    valueFrom(await startTimer.execute(cast.tess, { ticketId: ticket.id }, { now: atNine(62) }));
    expect(refusalFrom(await restore()).message).toContain("Another timer measures this work");
  });
});

test("the record it leaves", async () => {
  valueFrom(await restore());
  expect(await lastEventAbout(timerId)).toMatchObject({ name: "timer.restore", actorName: "Tess Turner" });
});
