import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { attachTimer } from "#features/time/commands/attach-timer.ts";
import { startTimer } from "#features/time/commands/start-timer.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { atNine, timersOf } from "../../../../support/timers.ts";
import { lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
let timerId: string;
let ticket: { id: string; number: string };

beforeAll(async () => {
  cast = await makeCast();
  ticket = await makeTicket(cast, cast.theo);
});

beforeEach(async () => {
  await db.timer.deleteMany();
  timerId = valueFrom(await startTimer.execute(cast.tess, {}, { now: atNine() })).id;
});

const attach = (seconds: number, actor = cast.tess) =>
  attachTimer.execute(actor, { timerId, ticketId: ticket.id }, { now: atNine(seconds) });

describe("it works", () => {
  test("a call about a known ticket counts there, and goes on running", async () => {
    valueFrom(await attach(60));
    expect(await timersOf(cast.tess, atNine(90))).toEqual([
      { id: timerId, ticketId: ticket.id, isRunning: true, seconds: 90 },
    ]);
  });

  test("what was measured on the ticket before is added to", async () => {
    await db.timer.deleteMany();
    valueFrom(await startTimer.execute(cast.tess, { ticketId: ticket.id }, { now: atNine(-100) }));
    timerId = valueFrom(await startTimer.execute(cast.tess, {}, { now: atNine() })).id;
    valueFrom(await attach(60));
    expect(await timersOf(cast.tess, atNine(90))).toMatchObject([
      { ticketId: ticket.id, isRunning: true, seconds: 190 },
    ]);
  });

  test("a call becomes a ticket, and its timer is the ticket's", async () => {
    const call = { customerId: cast.northwind.customerId, title: "Phone rings twice" };
    const { id } = valueFrom(await createTicket.execute(cast.tess, call, { now: atNine(20) }));
    expect(await timersOf(cast.tess, atNine(30))).toEqual([
      { id: timerId, ticketId: id, isRunning: true, seconds: 30 },
    ]);
  });

  test("a ticket that somebody else makes takes nobody's timer", async () => {
    const call = { customerId: cast.northwind.customerId, title: "Phone rings twice" };
    valueFrom(await createTicket.execute(cast.theo, call, { now: atNine(20) }));
    expect(await timersOf(cast.tess, atNine(30))).toMatchObject([{ ticketId: null }]);
  });
});

describe("the wrong person", () => {
  test("another's timer is missing, and so is a ticket out of sight", async () => {
    expect(refusalFrom(await attach(60, cast.theo)).kind).toBe("missing");
    expect(refusalFrom(await attach(60, limited(cast.tess, mineOnly))).kind).toBe("missing");
  });
});

describe("the wrong moment", () => {
  test("a timer that has a ticket keeps it", async () => {
    valueFrom(await attach(60));
    expect(refusalFrom(await attach(65)).message).toBe(`This timer belongs to ${ticket.number} already.`);
  });
});

test("the record it leaves", async () => {
  valueFrom(await attach(60));
  expect(await lastEventAbout(timerId)).toMatchObject({ name: "timer.attach", change: { ticket: ticket.number } });
});
