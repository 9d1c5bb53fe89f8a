import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { actingAs, type Cast, makeCast } from "../../../support/cast.ts";
import {
  type Act,
  acts,
  after,
  approvers,
  type Call,
  callOf,
  lockedEntries,
  type Model,
  proxyRules,
  type Somebody,
  type Step,
  technicians,
} from "../../../support/time-model.ts";
import { idIn, isSameState, modelledDesk } from "../../../support/time-model-desk.ts";
import { fridayEvening } from "../../../support/work.ts";

/** TALLYDESK_COMMANDS asks for more of them, or for fewer while one works on it. */
const commands = Number(process.env.TALLYDESK_COMMANDS ?? 20_000);
const movesOfARun = 100;

let cast: Cast;
let desk: Awaited<ReturnType<typeof modelledDesk>>;

beforeAll(async () => {
  cast = await makeCast();
  desk = await modelledDesk(cast);
});

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom<Act>(...acts),
  stranger: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom<Somebody>("tess", "theo", "tariq", "olivia", "max", "ada") },
  ),
  whose: fc.constantFrom(...technicians),
  approver: fc.constantFrom(...approvers),
  rule: fc.constantFrom(...proxyRules),
  which: fc.nat(29),
  place: fc.nat(1),
  minutes: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 90 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1441) },
  ),
  isStale: fc.nat(7).map((chance) => chance === 0),
  isAmiss: fc.nat(7).map((chance) => chance === 0),
});
const move = fc.record({
  first: step,
  second: step,
  how: fc.constantFrom("one", "one", "one", "one", "one", "two", "two", "replay", "other content"),
});

let done = 0;
let succeeded = 0;
let keyed: { call: Call; key: string } | undefined;
const doneOf: Partial<Record<Act, number>> = {};

function count(calls: readonly Call[], areOk: readonly boolean[]): void {
  done += calls.length;
  for (const [at, { act }] of calls.entries()) {
    if (!areOk[at]) continue;
    succeeded += 1;
    doneOf[act] = (doneOf[act] ?? 0) + 1;
  }
}

/** One call as the model expects it; what was done with a key can be sent again. */
async function one(model: Model, call: Call, now: Date): Promise<readonly Model[]> {
  const key = randomUUID();
  const outcome = await desk.perform(call, now, key);
  const id = call.act === "leave" && outcome.ok ? await desk.absenceOf(call.approver) : idIn(outcome);
  const expected = after(model, call, id);
  expect([call, outcome.ok]).toEqual([call, expected !== undefined]);
  keyed = outcome.ok ? { call, key } : undefined;
  count([call], [outcome.ok]);
  return [expected ?? model];
}

/** What is sent again happens once; with other content under the same key it is refused. */
async function again(how: "replay" | "other content", now: Date): Promise<void> {
  if (!keyed) return;
  const outcome = await desk.again(keyed.call, how, now, keyed.key);
  expect([how, keyed.call, outcome.ok]).toEqual([how, keyed.call, how === "replay"]);
  done += 1;
}

/** Two calls at once stand as if one had come after the other, whichever that was. */
async function two(model: Model, calls: readonly [Call, Call], now: Date): Promise<readonly Model[]> {
  const outcomes = await Promise.all([desk.perform(calls[0], now), desk.perform(calls[1], now)]);
  keyed = undefined;
  const areOk = outcomes.map(({ ok }) => ok);
  count(calls, areOk);
  const idOf = async (at: 0 | 1) =>
    calls[at].act === "leave" && outcomes[at].ok ? await desk.absenceOf(calls[at].approver) : idIn(outcomes[at]);
  const ids = [await idOf(0), await idOf(1)] as const;
  const inOrder = ([first, last]: readonly [0 | 1, 0 | 1]): Model[] => {
    const half = after(model, calls[first], ids[first]);
    const whole = after(half ?? model, calls[last], ids[last]);
    const isSo = outcomes[first].ok === (half !== undefined) && outcomes[last].ok === (whole !== undefined);
    return isSo ? [whole ?? half ?? model] : [];
  };
  const possible = [...inOrder([0, 1]), ...inOrder([1, 0])];
  expect([calls, areOk, possible.length > 0]).toEqual([calls, areOk, true]);
  return possible;
}

/** A session that begins now is read as the model says: who stands in for whom, and who may write for others. */
async function compareSessions({ rule, away }: Model): Promise<void> {
  for (const actor of ["max", "ada"] as const) {
    const { desk: habits, standsInFor } = await actingAs(cast[actor].id, fridayEvening);
    const expected = desk.actorAt({ actor, sees: { rule: rule.is, away } });
    expect([habits.time.proxyEntry, standsInFor]).toEqual([rule.is, expected.standsInFor]);
  }
}

test("whatever three technicians, two approvers and their deputies do, in any role, for others, stale, replayed or two at once, the database equals the model and a locked sheet never changes", async () => {
  const begun = performance.now();
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: movesOfARun, maxLength: movesOfARun }), async (moves) => {
      let model = await desk.startAgain();
      keyed = undefined;
      const recordedBefore = (await desk.recorded()) - succeeded;
      for (const [at, { first, second, how }] of moves.entries()) {
        if (done >= commands) break;
        const now = new Date(fridayEvening.getTime() + at * 7000);
        model = { ...model, clock: at * 7 };
        const before = model;
        let possible: readonly Model[] = [model];
        if (how === "one") possible = await one(model, callOf(model, first), now);
        else if (how === "two") possible = await two(model, [callOf(model, first), callOf(model, second)], now);
        else await again(how, now);
        const state = await desk.look(now);
        const found = possible.find((candidate) => isSameState(desk.asInDatabase(candidate), state));
        if (!found) expect(state).toEqual(desk.asInDatabase(possible[0] ?? model));
        model = found ?? model;
        const still = new Set(lockedEntries(model).map(({ of }) => of));
        const locked = (all: Model) => lockedEntries(all).filter(({ of }) => still.has(of));
        const wasLocked = new Set(lockedEntries(before).map(({ of }) => of));
        expect(locked(before)).toEqual(locked(model).filter(({ of }) => wasLocked.has(of)));
        if (model.rule !== before.rule || model.away !== before.away) await compareSessions(model);
      }
      // What was done stands in the record, once; what was refused or sent again does not.
      expect((await desk.recorded()) - succeeded).toBe(recordedBefore);
    }),
    { numRuns: Math.ceil(commands / movesOfARun) },
  );
  expect(done).toBeGreaterThanOrEqual(commands);
  if (commands >= 2000) for (const act of acts) expect([act, (doneOf[act] ?? 0) > 0]).toEqual([act, true]);
  if (process.env.TALLYDESK_COMMANDS) {
    const seconds = (performance.now() - begun) / 1000;
    const speed = `${done} commands in ${seconds.toFixed(1)} s, ${(done / seconds).toFixed(0)} a second`;
    process.stdout.write(`${speed}; done: ${JSON.stringify(doneOf)}\n`);
  }
}, 900_000);
