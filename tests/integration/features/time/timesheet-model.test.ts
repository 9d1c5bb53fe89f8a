import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { amendTime } from "#features/time/commands/amend-time.ts";
import { approveTimesheet } from "#features/time/commands/approve-timesheet.ts";
import { confirmTimer } from "#features/time/commands/confirm-timer.ts";
import { discardTimer } from "#features/time/commands/discard-timer.ts";
import { logTime } from "#features/time/commands/log-time.ts";
import { pauseTimer } from "#features/time/commands/pause-timer.ts";
import { recallTimesheet } from "#features/time/commands/recall-timesheet.ts";
import { rejectTimesheet } from "#features/time/commands/reject-timesheet.ts";
import { removeTime } from "#features/time/commands/remove-time.ts";
import { resumeTimer } from "#features/time/commands/resume-timer.ts";
import { startTimer } from "#features/time/commands/start-timer.ts";
import { submitTimesheet } from "#features/time/commands/submit-timesheet.ts";
import type { Outcome } from "#kernel/refusal.ts";
import type { Command } from "#server/command.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../support/cast.ts";
import {
  type Act,
  acts,
  after,
  type Call,
  callOf,
  later,
  lockedEntries,
  type Model,
  nothingYet,
  type Step,
  type Technician,
  technicians,
} from "../../../support/time-model.ts";
import { emptyTimesheets, fridayEvening, makeTicket, typedTime } from "../../../support/work.ts";

/** TALLYDESK_COMMANDS asks for more of them, or for fewer while one works on it. */
const commands = Number(process.env.TALLYDESK_COMMANDS ?? 20_000);
const movesOfARun = 100;

let cast: Cast;
let places: readonly string[];
let typed: Readonly<Record<string, string>>;
const sheetIds: Partial<Record<Technician, string>> = {};

beforeAll(async () => {
  cast = await makeCast();
  for (const member of technicians) {
    await db.approver.create({
      data: { personId: cast[member].id, approverId: cast.max.id, kind: "timesheet", level: 1 },
    });
  }
  places = [(await makeTicket(cast)).id, (await makeTicket(cast, cast.theo, "VPN drops")).id];
  const { ticketId: _, ...rest } = await typedTime(places[0] ?? "");
  typed = rest;
});

const commandOf = {
  log: logTime,
  amend: amendTime,
  remove: removeTime,
  submit: submitTimesheet,
  recall: recallTimesheet,
  approve: approveTimesheet,
  reject: rejectTimesheet,
  start: startTimer,
  pause: pauseTimer,
  resume: resumeTimer,
  discard: discardTimer,
  confirm: confirmTimer,
} satisfies Record<Act, Command<unknown>>;

const nobodys = "00000000-0000-4000-8000-000000000000";

function inputOf({ act, target = nobodys, whose, version, place, minutes }: Call): Record<string, unknown> {
  const ticketId = places[place] ?? "";
  const worked = `${minutes}m`;
  if (act === "log") return { ...typed, worked, ticketId, ...(target === nobodys ? {} : { timerId: target }) };
  if (act === "amend") return { ...typed, worked, entryId: target, version: String(version) };
  if (act === "remove") return { entryId: target, version: String(version) };
  if (act === "start") return { ticketId };
  if (act === "pause" || act === "resume" || act === "discard" || act === "confirm") return { timerId: target };
  const sheet = { timesheetId: sheetIds[whose] ?? nobodys, version: String(version) };
  return act === "reject" ? { ...sheet, reason: "Please look again." } : sheet;
}

function idIn(outcome: Outcome<unknown>): string {
  const value = outcome.ok && typeof outcome.value === "object" && outcome.value !== null ? outcome.value : {};
  if ("entryId" in value) return String(value.entryId);
  return "id" in value ? String(value.id) : "";
}

const perform = (call: Call, now: Date, key?: string): Promise<Outcome<unknown>> =>
  commandOf[call.act].execute(cast[call.actor], inputOf(call), { now, ...(key ? { key } : {}) });

interface InDatabase {
  readonly sheets: Readonly<Record<string, readonly [id: string, status: string, version: number]>>;
  readonly entries: unknown;
  readonly timers: unknown;
  readonly worked: number;
}

/** All that the model speaks of, by one question. */
async function inDatabase(now: Date): Promise<InDatabase> {
  const [row] = await db.$queryRaw<{ all: InDatabase }[]>`
    SELECT json_build_object(
      'sheets', (SELECT coalesce(json_object_agg(person_id, json_build_array(id, status, version)), '{}') FROM timesheet),
      'entries', (SELECT coalesce(json_object_agg(id, json_build_array(person_id, worked_minutes, version)), '{}') FROM time_entry),
      'timers', (SELECT coalesce(json_object_agg(id, json_build_array(person_id, ticket_id, running_since IS NOT NULL,
          elapsed_seconds + coalesce(floor(extract(epoch FROM ${now}::timestamptz - running_since)), 0)::int)), '{}') FROM timer),
      'worked', (SELECT sum(worked_minutes)::int FROM ticket)) AS all`;
  if (!row) throw new Error("The database answers nothing");
  return row.all;
}

/** The same of the model. */
function asInDatabase({ sheets, entries, timers }: Model): InDatabase {
  const idOf = (member: Technician) => cast[member].id;
  return {
    sheets: Object.fromEntries(
      technicians.flatMap((member) => {
        const sheet = sheets[member];
        return sheet ? [[idOf(member), [sheetIds[member] ?? "", sheet.status, sheet.version] as const]] : [];
      }),
    ),
    entries: Object.fromEntries(entries.map(({ id, of, minutes, version }) => [id, [idOf(of), minutes, version]])),
    timers: Object.fromEntries(
      timers.map(({ id, of, place, isRunning, seconds }) => [id, [idOf(of), places[place], isRunning, seconds]]),
    ),
    worked: entries.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

const isEqual = (one: InDatabase, other: InDatabase) => {
  const flat = ({ sheets, entries, timers, worked }: InDatabase) =>
    [sheets, entries, timers]
      .map((part) => Object.entries(part ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))
      .concat([[["worked", worked]]]);
  return JSON.stringify(flat(one)) === JSON.stringify(flat(other));
};

/** The database after a call, with the sheets that it made known by their ids. */
async function look(now: Date): Promise<InDatabase> {
  const state = await inDatabase(now);
  for (const member of technicians) {
    const sheet = state.sheets[cast[member].id];
    if (sheet) sheetIds[member] = sheet[0];
  }
  return state;
}

async function startAgain(): Promise<void> {
  await db.timer.deleteMany();
  await emptyTimesheets();
  await db.ticket.updateMany({ data: { workedMinutes: 0 } });
  for (const member of technicians) delete sheetIds[member];
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom<Act>(...acts),
  stranger: fc.option(fc.constantFrom("tess", "theo", "tariq", "olivia", "max"), { nil: undefined, freq: 4 }),
  whose: fc.constantFrom(...technicians),
  approver: fc.constantFrom("olivia", "max"),
  which: fc.nat(9),
  place: fc.nat(1),
  minutes: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 90 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1441) },
  ),
  isStale: fc.nat(7).map((chance) => chance === 0),
});
const move = fc.record({
  first: step,
  second: step,
  how: fc.constantFrom("one", "one", "one", "one", "one", "two", "two", "replay", "other content"),
});

let done = 0;
let keyed: { call: Call; key: string } | undefined;

/** One call as the model expects it; what was done with a key can be sent again. */
async function one(model: Model, call: Call, now: Date): Promise<Model> {
  const key = randomUUID();
  const outcome = await perform(call, now, key);
  const expected = after(model, call, idIn(outcome));
  expect([call, outcome.ok]).toEqual([call, expected !== undefined]);
  keyed = outcome.ok ? { call, key } : undefined;
  done += 1;
  return expected ?? model;
}

/** What is sent again happens once; with other content under the same key it is refused. */
async function again(how: "replay" | "other content", now: Date): Promise<void> {
  if (!keyed) return;
  const { call, key } = keyed;
  const actor: Actor = cast[call.actor];
  const input =
    how === "replay"
      ? inputOf(call)
      : { ...inputOf(call), ticketId: nobodys, timesheetId: nobodys, timerId: nobodys, entryId: nobodys };
  const known = Object.fromEntries(Object.entries(input).filter(([name]) => name in inputOf(call)));
  const outcome = await commandOf[call.act].execute(actor, known, { now, key });
  expect([how, call, outcome.ok]).toEqual([how, call, how === "replay"]);
  done += 1;
}

/** Two calls at once stand as if one had come after the other, whichever that was. */
async function two(model: Model, calls: readonly [Call, Call], now: Date): Promise<readonly Model[]> {
  const outcomes = await Promise.all([perform(calls[0], now), perform(calls[1], now)]);
  keyed = undefined;
  done += 2;
  const inOrder = ([first, last]: readonly [0 | 1, 0 | 1]): Model[] => {
    const half = after(model, calls[first], idIn(outcomes[first]));
    const whole = after(half ?? model, calls[last], idIn(outcomes[last]));
    const isSo = outcomes[first].ok === (half !== undefined) && outcomes[last].ok === (whole !== undefined);
    return isSo ? [whole ?? half ?? model] : [];
  };
  const possible = [...inOrder([0, 1]), ...inOrder([1, 0])];
  expect([calls, outcomes.map(({ ok }) => ok), possible.length > 0]).toEqual([
    calls,
    outcomes.map(({ ok }) => ok),
    true,
  ]);
  return possible;
}

test("whatever three technicians and two approvers do, in any role, stale, replayed or two at once, the database equals the model and a locked sheet never changes", async () => {
  const begun = performance.now();
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: movesOfARun, maxLength: movesOfARun }), async (moves) => {
      await startAgain();
      keyed = undefined;
      let model = nothingYet;
      for (const [at, { first, second, how }] of moves.entries()) {
        const now = new Date(fridayEvening.getTime() + at * 7000);
        model = later(model, at === 0 ? 0 : 7);
        const before = model;
        let possible: readonly Model[] = [model];
        if (how === "one") possible = [await one(model, callOf(model, first), now)];
        else if (how === "two") possible = await two(model, [callOf(model, first), callOf(model, second)], now);
        else await again(how, now);
        const state = await look(now);
        const found = possible.find((candidate) => isEqual(asInDatabase(candidate), state));
        if (!found) expect(state).toEqual(asInDatabase(possible[0] ?? model));
        model = found ?? model;
        const still = new Set(lockedEntries(model).map(({ of }) => of));
        const locked = (all: Model) => lockedEntries(all).filter(({ of }) => still.has(of));
        const wasLocked = new Set(lockedEntries(before).map(({ of }) => of));
        expect(locked(before)).toEqual(locked(model).filter(({ of }) => wasLocked.has(of)));
      }
    }),
    { numRuns: Math.ceil(commands / movesOfARun) },
  );
  expect(done).toBeGreaterThanOrEqual(commands);
  if (process.env.TALLYDESK_COMMANDS) {
    const seconds = (performance.now() - begun) / 1000;
    process.stdout.write(`${done} commands in ${seconds.toFixed(1)} s, ${(done / seconds).toFixed(0)} a second\n`);
  }
}, 900_000);
