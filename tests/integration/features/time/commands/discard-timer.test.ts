import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { discardTimer } from "#features/time/commands/discard-timer.ts";
import { startTimer } from "#features/time/commands/start-timer.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { atNine, timersOf } from "../../../../support/timers.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let timerId: string;

beforeAll(async () => {
  cast = await makeCast();
});

beforeEach(async () => {
  await db.timer.deleteMany();
  timerId = valueFrom(await startTimer.execute(cast.tess, {}, { now: atNine() })).id;
});

const discard = (actor = cast.tess) => discardTimer.execute(actor, { timerId }, { now: atNine(60) });

describe("it works", () => {
  test("a discarded timer is gone", async () => {
    valueFrom(await discard());
    expect(await timersOf(cast.tess, atNine(60))).toEqual([]);
  });
});

describe("the wrong person", () => {
  test("another's timer is missing", async () => {
    expect(refusalFrom(await discard(cast.olivia)).kind).toBe("missing");
  });
});

describe("the wrong moment", () => {
  test("what is gone is missing", async () => {
    valueFrom(await discard());
    expect(refusalFrom(await discard()).kind).toBe("missing");
  });
});

test("the record keeps what it measured", async () => {
  valueFrom(await discard());
  expect(await lastEventAbout(timerId)).toMatchObject({
    name: "timer.discard",
    change: { startedAt: atNine().toISOString(), runningSince: atNine().toISOString(), elapsedSeconds: 0 },
  });
});
