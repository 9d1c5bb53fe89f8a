import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTimer } from "#features/time/commands/start-timer.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { atNine, timersOf } from "../../../../support/timers.ts";
import { lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
let first: { id: string; number: string };
let second: { id: string };

beforeAll(async () => {
  cast = await makeCast();
  first = await makeTicket(cast);
  second = await makeTicket(cast, cast.theo, "VPN drops");
});

beforeEach(async () => {
  await db.timer.deleteMany();
});

const start = (ticketId: string, seconds: number, actor = cast.tess) =>
  startTimer.execute(actor, { ticketId }, { now: atNine(seconds) });

describe("it works", () => {
  test("starting another timer pauses the first, and both keep their stretches", async () => {
    valueFrom(await start(first.id, 0));
    valueFrom(await start(second.id, 600));
    valueFrom(await start(first.id, 900));
    expect(await timersOf(cast.tess, atNine(1000))).toMatchObject([
      { ticketId: first.id, isRunning: true, seconds: 700 },
      { ticketId: second.id, isRunning: false, seconds: 300 },
    ]);
  });

  test("a call is measured before it has a ticket; there is one call at a time", async () => {
    valueFrom(await startTimer.execute(cast.tess, {}, { now: atNine() }));
    expect(refusalFrom(await start("", 60)).message).toBe("Your timer of this call runs already.");
    expect(await timersOf(cast.tess, atNine(90))).toMatchObject([{ ticketId: null, isRunning: true, seconds: 90 }]);
  });

  test("two people measure the same ticket, each on a timer of their own", async () => {
    valueFrom(await start(first.id, 0));
    valueFrom(await start(first.id, 60, cast.theo));
    expect(await timersOf(cast.tess, atNine(90))).toMatchObject([{ isRunning: true }]);
    expect(await timersOf(cast.theo, atNine(90))).toMatchObject([{ isRunning: true, seconds: 30 }]);
  });

  test("two timers that are started at once do not both run", async () => {
    await Promise.all([start(first.id, 0), start(second.id, 0), start("", 0)]);
    expect((await timersOf(cast.tess, atNine())).filter(({ isRunning }) => isRunning)).toHaveLength(1);
  });
});

describe("the wrong person", () => {
  test("who does not see a ticket measures nothing on it", async () => {
    const tess = limited(cast.tess, mineOnly);
    expect(refusalFrom(await start(second.id, 0, tess)).kind).toBe("missing");
    expect(refusalFrom(await start(first.id, 0, limited(cast.tess, { "timer.start": "none" }))).kind).toBe("missing");
  });
});

describe("the wrong moment", () => {
  test("what runs already does not start again", async () => {
    valueFrom(await start(first.id, 0));
    expect(refusalFrom(await start(first.id, 5)).message).toBe(`Your timer on ${first.number} runs already.`);
  });

  test("what is no ticket is refused", async () => {
    expect(refusalFrom(await start("junk", 0)).kind).toBe("invalid");
    expect(refusalFrom(await start(cast.tess.id, 0)).kind).toBe("missing");
  });
});

test("the record it leaves is not part of the ticket's story", async () => {
  const { id } = valueFrom(await start(first.id, 0));
  expect(await lastEventAbout(id)).toMatchObject({
    name: "timer.start",
    subjectType: "timer",
    ticketId: null,
    change: { ticket: first.number },
  });
});
