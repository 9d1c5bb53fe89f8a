import { beforeAll, beforeEach, expect, test } from "vitest";
import { startTimer } from "#features/time/commands/start-timer.ts";
import { stopTimer } from "#features/time/commands/stop-timer.ts";
import { spanMeasured } from "#features/time/model/timer.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { atNine } from "../../../../support/timers.ts";
import { friday, lastEventAbout, makeTicket, momentOf } from "../../../../support/work.ts";

let cast: Cast;
let ticketId: string;
let timerId: string;

beforeAll(async () => {
  cast = await makeCast();
  ticketId = (await makeTicket(cast)).id;
});
beforeEach(async () => {
  await db.timer.deleteMany();
  timerId = valueFrom(await startTimer.execute(cast.tess, { ticketId }, { now: atNine() })).id;
});

const stop = (stoppedAt: string, actor = cast.tess, stoppedOn = friday) =>
  stopTimer.execute(actor, { timerId, stoppedOn, stoppedAt }, { now: momentOf(friday, "22:30") });

test("only the time up to the moment that its person says is kept, and the entry can be filled in with it", async () => {
  valueFrom(await stop("16:42"));
  const timer = await db.timer.findUniqueOrThrow({ where: { id: timerId } });
  const end = momentOf(friday, "16:42");
  expect(timer).toMatchObject({ runningSince: null, pausedAt: end, elapsedSeconds: (7 * 60 + 42) * 60, askedAt: null });
  expect(spanMeasured(timer.elapsedSeconds, end, cast.tess.timeZone)).toEqual({
    workedOn: friday,
    start: "09:00",
    end: "16:42",
    worked: "7:42",
  });
  expect(await lastEventAbout(timerId)).toMatchObject({ name: "timer.stop", change: { stoppedAt: end.toISOString() } });
});

test.each([
  [
    "before it began",
    "08:59",
    friday,
    "The timer has been running since today 09:00. Write a time after that, or discard it.",
  ],
  ["in the future", "22:31", friday, "It is 22:30 now. Write a time before that."],
  ["no time", "soon", friday, "Write when you stopped, like 16:42."],
  ["no day", "16:42", "Friday", "Choose the day on which you stopped."],
])("a moment %s is refused and nothing changes", async (_, time, day, message) => {
  expect(refusalFrom(await stop(time, cast.tess, day)).message).toBe(message);
  expect(await db.timer.findUniqueOrThrow({ where: { id: timerId } })).toMatchObject({ runningSince: atNine() });
});

test("another's timer is missing; one that is paused already is refused", async () => {
  expect(refusalFrom(await stop("16:42", cast.theo)).kind).toBe("missing");
  valueFrom(await stop("16:42"));
  expect(refusalFrom(await stop("15:00")).kind).toBe("rule");
});
