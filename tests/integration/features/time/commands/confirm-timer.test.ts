import { beforeAll, beforeEach, expect, test } from "vitest";
import { confirmTimer } from "#features/time/commands/confirm-timer.ts";
import { pauseTimer } from "#features/time/commands/pause-timer.ts";
import { startTimer } from "#features/time/commands/start-timer.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { atNine } from "../../../../support/timers.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let timerId: string;

beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  await db.timer.deleteMany();
  timerId = valueFrom(await startTimer.execute(cast.tess, {}, { now: atNine() })).id;
  await db.timer.update({ where: { id: timerId }, data: { askedAt: atNine(60) } });
});

const confirm = (actor = cast.tess) => confirmTimer.execute(actor, { timerId }, { now: atNine(120) });

test("a timer that was asked about runs on, and does not ask any more; the record says so", async () => {
  valueFrom(await confirm());
  const timer = await db.timer.findUniqueOrThrow({ where: { id: timerId } });
  expect(timer).toMatchObject({ askedAt: null, confirmedAt: atNine(120), runningSince: atNine(), elapsedSeconds: 0 });
  expect(await lastEventAbout(timerId)).toMatchObject({ name: "timer.confirm", actorId: cast.tess.id });
});

test("another's timer is missing, and so is bad input", async () => {
  expect(refusalFrom(await confirm(cast.olivia)).kind).toBe("missing");
  expect(refusalFrom(await confirmTimer.execute(cast.tess, { timerId: "mine" })).kind).toBe("invalid");
});

test("a paused one has nothing to confirm", async () => {
  valueFrom(await pauseTimer.execute(cast.tess, { timerId }, { now: atNine(90) }));
  expect(refusalFrom(await confirm()).kind).toBe("rule");
});
