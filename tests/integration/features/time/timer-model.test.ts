import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { attachTimer } from "#features/time/commands/attach-timer.ts";
import { discardTimer } from "#features/time/commands/discard-timer.ts";
import { pauseTimer } from "#features/time/commands/pause-timer.ts";
import { restoreTimer } from "#features/time/commands/restore-timer.ts";
import { resumeTimer } from "#features/time/commands/resume-timer.ts";
import { startTimer } from "#features/time/commands/start-timer.ts";
import type { Outcome } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../support/cast.ts";
import { atNine, timersOf } from "../../../support/timers.ts";
import { makeTicket } from "../../../support/work.ts";

const places = ["call", "printer", "vpn"] as const;
type Place = (typeof places)[number];

let cast: Cast;
let ticketIds: Readonly<Record<Place, string | null>>;

beforeAll(async () => {
  cast = await makeCast();
  const [printer, vpn] = [await makeTicket(cast), await makeTicket(cast, cast.theo, "VPN drops")];
  ticketIds = { call: null, printer: printer.id, vpn: vpn.id };
});

/** What Tess should have on her timers: seconds by place, and the one that runs. */
interface Model {
  seconds: Partial<Record<Place, number>>;
  running: Place | undefined;
}

const acts = ["start", "pause", "resume", "attach", "discard and undo", "discard"] as const;
type Act = (typeof acts)[number];

/** What should be after an act, or undefined when it should be refused. */
function after({ seconds, running }: Model, act: Act, place: Place): Model | undefined {
  const has = seconds[place] !== undefined;
  const { [place]: measured = 0, ...rest } = seconds;
  switch (act) {
    case "start":
      return running === place ? undefined : { seconds: { ...seconds, [place]: measured }, running: place };
    case "pause":
      return running === place ? { seconds, running: undefined } : undefined;
    case "resume":
      return has && running !== place ? { seconds, running: place } : undefined;
    case "attach": {
      if (seconds.call === undefined || place === "call") return undefined;
      const { call, ...others } = seconds;
      return { seconds: { ...others, [place]: measured + call }, running: running === "call" ? place : running };
    }
    case "discard and undo":
      return has ? { seconds, running } : undefined;
    case "discard":
      return has ? { seconds: rest, running: running === place ? undefined : running } : undefined;
  }
}

async function perform(act: Act, place: Place, now: Date): Promise<Outcome<unknown> | "skipped"> {
  const timers = await timersOf(cast.tess, now);
  const timerId = timers.find(({ ticketId }) => ticketId === ticketIds[place])?.id;
  const ticketId = ticketIds[place];
  if (act === "start") return await startTimer.execute(cast.tess, { ticketId: ticketId ?? "" }, { now });
  if (act === "attach") {
    const call = timers.find((timer) => timer.ticketId === null);
    if (!call || ticketId === null) return "skipped";
    return await attachTimer.execute(cast.tess, { timerId: call.id, ticketId }, { now });
  }
  if (!timerId) return "skipped";
  switch (act) {
    case "pause":
      return await pauseTimer.execute(cast.tess, { timerId }, { now });
    case "resume":
      return await resumeTimer.execute(cast.tess, { timerId }, { now });
    case "discard":
      return await discardTimer.execute(cast.tess, { timerId }, { now });
    case "discard and undo":
      await discardTimer.execute(cast.tess, { timerId }, { now });
      return await restoreTimer.execute(cast.tess, { timerId }, { now });
  }
}

test("whatever is started, paused, attached or discarded in any order, no second is lost and one timer runs at most", async () => {
  const step = fc.record({
    act: fc.constantFrom(...acts),
    place: fc.constantFrom(...places),
    passes: fc.integer({ min: 1, max: 4000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30 }), async (steps) => {
      await db.timer.deleteMany();
      let model: Model = { seconds: {}, running: undefined };
      let clock = 0;
      for (const { act, place, passes } of steps) {
        clock += passes;
        if (model.running) model.seconds[model.running] = (model.seconds[model.running] ?? 0) + passes;
        const outcome = await perform(act, place, atNine(clock));
        if (outcome === "skipped") continue;
        const expected = after(model, act, place);
        expect([act, place, outcome.ok]).toEqual([act, place, expected !== undefined]);
        model = expected ?? model;
        const timers = await timersOf(cast.tess, atNine(clock));
        const isAt = (place: Place) => timers.find(({ ticketId }) => ticketId === ticketIds[place]);
        expect(Object.fromEntries(places.flatMap((at) => (isAt(at) ? [[at, isAt(at)?.seconds]] : [])))).toEqual(
          model.seconds,
        );
        expect(places.filter((at) => isAt(at)?.isRunning)).toEqual(model.running ? [model.running] : []);
      }
    }),
    { numRuns: 10 },
  );
}, 120_000);
