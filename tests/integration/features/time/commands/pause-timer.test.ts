import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pauseTimer } from "#features/time/commands/pause-timer.ts";
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

const pause = (seconds: number, actor = cast.tess) => pauseTimer.execute(actor, { timerId }, { now: atNine(seconds) });

describe("it works", () => {
  test("a paused timer stands still", async () => {
    valueFrom(await pause(90));
    expect(await timersOf(cast.tess, atNine(5000))).toMatchObject([{ isRunning: false, seconds: 90 }]);
  });
});

describe("the wrong person", () => {
  test("another's timer is missing", async () => {
    expect(refusalFrom(await pause(90, cast.ada)).kind).toBe("missing");
  });
});

describe("the wrong moment", () => {
  test("a paused timer is not paused again", async () => {
    valueFrom(await pause(90));
    expect(refusalFrom(await pause(95)).message).toBe("This timer is paused already.");
  });

  test("what is no timer is refused", async () => {
    expect(refusalFrom(await pauseTimer.execute(cast.tess, { timerId: "x" })).kind).toBe("invalid");
  });
});

test("the record it leaves", async () => {
  valueFrom(await pause(90));
  expect(await lastEventAbout(timerId)).toMatchObject({ name: "timer.pause", change: { ticket: null, seconds: 90 } });
});
