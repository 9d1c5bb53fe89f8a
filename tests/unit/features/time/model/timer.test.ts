import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatTimer } from "#features/time/model/shown-timer.ts";
import { spanOfWork } from "#features/time/model/span-of-work.ts";
import {
  begun,
  joined,
  minutesMeasured,
  paused,
  restOf,
  resumed,
  secondsOn,
  spanMeasured,
  type Timer,
} from "#features/time/model/timer.ts";
import { attachTimerInput, ownTimerInput, startTimerInput, timerRecorded } from "#features/time/model/timer-input.ts";
import { parseLocalDate } from "#kernel/calendar.ts";
import { parseDuration } from "#kernel/duration.ts";

const nine = new Date("2026-11-20T14:00:00Z");
const later = (seconds: number, from = nine) => new Date(from.getTime() + seconds * 1000);

describe("a timer", () => {
  test("counts while it runs, stands still while it is paused, and goes on from there", () => {
    const stopped = paused(begun(nine), later(90));
    expect(secondsOn(stopped, later(4000))).toBe(90);
    expect(secondsOn(resumed(stopped, later(4000)), later(4030))).toBe(120);
    expect(stopped).toEqual({ startedAt: nine, runningSince: null, pausedAt: later(90), elapsedSeconds: 90 });
  });

  test("a clock that was set back takes nothing away", () => {
    expect(secondsOn({ ...begun(nine), elapsedSeconds: 60 }, later(-500))).toBe(60);
  });

  test("what is written down of one that went on leaves the rest; of one that did not, nothing", () => {
    const shown = paused(begun(nine), later(1500));
    expect(restOf(shown, 1500)).toBeUndefined();
    const on = resumed(shown, later(2000));
    expect(restOf(on, 1500)).toEqual({ ...on, elapsedSeconds: 0 });
    expect(secondsOn(restOf(paused(on, later(2600)), 1500) ?? shown, later(9000))).toBe(600);
    expect(restOf(paused(on, later(2030)), 1500)).toBeUndefined();
  });

  test("pausing twice and resuming twice change nothing", () => {
    const once = paused(begun(nine), later(90));
    expect(paused(once, later(200))).toEqual(once);
    const again = resumed(once, later(200));
    expect(resumed(again, later(300))).toEqual(again);
  });

  const stretches = fc.array(fc.record({ works: fc.nat(20_000), rests: fc.nat(20_000) }), { maxLength: 12 });

  /** A timer that worked and rested in turns, and the moment after the last rest. */
  function workedIn(turns: readonly { works: number; rests: number }[]): { timer: Timer; now: Date } {
    let timer = paused(begun(nine), nine);
    let now = nine;
    for (const { works, rests } of turns) {
      timer = resumed(timer, now);
      now = later(works, now);
      timer = paused(timer, now);
      now = later(rests, now);
    }
    return { timer, now };
  }

  test("whatever the stretches were, it measured their sum and never more than passed", () => {
    fc.assert(
      fc.property(stretches, (turns) => {
        const { timer, now } = workedIn(turns);
        expect(secondsOn(timer, now)).toBe(turns.reduce((sum, { works }) => sum + works, 0));
        expect(secondsOn(timer, now)).toBeLessThanOrEqual((now.getTime() - nine.getTime()) / 1000);
        expect(timer.runningSince === null).toBe(timer.pausedAt !== null);
      }),
    );
  });

  test("two timers of the same work are one that lost nothing and runs if one of them ran", () => {
    fc.assert(
      fc.property(stretches, stretches, fc.boolean(), fc.nat(5000), (one, other, runs, more) => {
        const [left, right] = [workedIn(one), workedIn(other)];
        const now = later(more, new Date(Math.max(left.now.getTime(), right.now.getTime())));
        const first = runs ? resumed(left.timer, left.now) : left.timer;
        const both = joined(first, right.timer, now);
        expect(secondsOn(both, now)).toBe(secondsOn(first, now) + secondsOn(right.timer, now));
        expect(both.runningSince !== null).toBe(runs);
        expect(both.runningSince === null).toBe(both.pausedAt !== null);
      }),
    );
  });
});

test.each([
  [0, "0:00:00"],
  [59, "0:00:59"],
  [1421, "0:23:41"],
  [36_000, "10:00:00"],
])("%i seconds read %s", (seconds, words) => expect(formatTimer(seconds)).toBe(words));

test.each([
  [0, 1],
  [29, 1],
  [89, 1],
  [90, 2],
  [1421, 24],
  [200_000, 1440],
])("%i seconds amount to %i minutes", (seconds, amount) => expect(minutesMeasured(seconds)).toBe(amount));

describe("what a stopped timer writes into the time entry form", () => {
  const zone = "America/New_York";

  test("start, end and duration of the day", () => {
    expect(spanMeasured(1421, later(1421), zone)).toEqual({
      workedOn: "2026-11-20",
      start: "08:59",
      end: "09:23",
      worked: "0:24",
    });
  });

  test("over midnight only the duration, on the day it began", () => {
    expect(spanMeasured(3600, new Date("2026-11-21T05:20:00Z"), zone)).toEqual({
      workedOn: "2026-11-20",
      start: "",
      end: "",
      worked: "1:00",
    });
  });

  test("is always taken as it stands, on every day of the year and over every change of the clock", () => {
    const year = { min: new Date("2026-01-01T00:00:00Z"), max: new Date("2026-12-31T00:00:00Z"), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(year), fc.integer({ min: 0, max: 80_000 }), (end, seconds) => {
        const span = spanMeasured(seconds, end, zone);
        const workedOn = parseLocalDate(span.workedOn);
        const worked = parseDuration(span.worked);
        if (!workedOn || worked === undefined) throw new Error("the form would not read it");
        const typed = { workedOn, start: span.start || null, end: span.end || null, worked };
        expect(spanOfWork(typed, zone)).toMatchObject({ workedMinutes: minutesMeasured(seconds) });
      }),
      { numRuns: 2000 },
    );
  });
});

test("junk in any timer form is refused or read, never an error", () => {
  const id = fc.oneof(fc.anything(), fc.uuid(), fc.constant(""));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ timerId: id, ticketId: id }, { requiredKeys: [] })), (junk) => {
      for (const schema of [startTimerInput, ownTimerInput, attachTimerInput]) schema.safeParse(junk);
      timerRecorded(junk);
    }),
  );
});
