import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type OfficeHours, workingClock } from "#features/sla/model/business-hours.ts";
import {
  clockOf,
  dueOf,
  elapsedAt,
  isWaiting,
  type Milestone,
  milestones,
  nextDue,
  type SlaEvent,
  type SlaStep,
  type SlaTerms,
  stepped,
  underTerms,
  warningOf,
} from "#features/sla/model/sla-clock.ts";
import { instantAt } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";
import { anyOffice, day, isWorking, minuteMs } from "./minute-by-minute.ts";

const zone = "America/New_York";
const office = [{ from: 480, to: 1020 }];
const clock = workingClock({
  timeZone: zone,
  week: [[], office, office, office, office, office, []],
  holidays: new Map([[day("2026-11-26"), []]]),
});
const terms: SlaTerms = {
  clock,
  targets: { first_response: minutes(60), resolution_plan: minutes(240), resolved: minutes(480) },
};
/** A moment of the week of Thanksgiving, which is its Thursday. */
const at = (weekday: "Mon" | "Tue" | "Wed" | "Fri", time: string) =>
  instantAt(day({ Mon: "2026-11-23", Tue: "2026-11-24", Wed: "2026-11-25", Fri: "2026-11-27" }[weekday]), time, zone);
const step = (when: Date, event: SlaStep["event"], by: string | null = "tess"): SlaStep => ({ at: when, event, by });
const monday = at("Mon", "09:00");

describe("a ticket's life", () => {
  const inProgress = step(at("Mon", "09:45"), "first_response");
  const waiting = step(at("Mon", "11:00"), "waiting_customer");
  const back = step(at("Tue", "09:00"), "first_response");
  const complete = step(at("Tue", "15:00"), "resolved", "theo");

  test("New -> In Progress stamps first response", () => {
    const { reached } = clockOf(monday, [inProgress], terms);
    expect(reached.first_response).toEqual({
      at: at("Mon", "09:45"),
      by: "tess",
      elapsedMinutes: 45,
      targetMinutes: 60,
      dueAt: at("Mon", "10:00"),
      isMet: true,
    });
    expect(reached.resolved).toBeUndefined();
  });

  test("-> Waiting Customer pauses; -> back resumes", () => {
    const paused = clockOf(monday, [inProgress, waiting], terms);
    expect(isWaiting(paused)).toBe(true);
    expect(nextDue(paused, terms)).toBeUndefined();
    expect(elapsedAt(paused, at("Tue", "08:30"), terms)).toBe(120);
    const resumed = stepped(paused, back, terms);
    expect(isWaiting(resumed)).toBe(false);
    // Two hours were worked; the plan has two hours left, and what is done six.
    expect(nextDue(resumed, terms)).toEqual({ milestone: "resolution_plan", at: at("Tue", "11:00") });
    expect(dueOf(resumed, "resolved", terms)).toEqual(at("Tue", "15:00"));
  });

  test("-> Complete stamps resolved; SLA met/not met stored", () => {
    const { reached } = clockOf(monday, [inProgress, waiting, back, complete], terms);
    expect(reached.resolved).toMatchObject({ by: "theo", elapsedMinutes: 480, isMet: true });
    expect(reached.resolution_plan).toMatchObject({ elapsedMinutes: 480, targetMinutes: 240, isMet: false });
    const late = clockOf(monday, [inProgress, waiting, back, step(at("Tue", "15:01"), "resolved")], terms);
    expect(late.reached.resolved).toMatchObject({ elapsedMinutes: 481, isMet: false });
  });

  test("what comes back from done is not done; while it was, the clock stood still", () => {
    const done = clockOf(monday, [inProgress, step(at("Mon", "11:00"), "resolved")], terms);
    expect(nextDue(done, terms)).toBeUndefined();
    const reopened = stepped(done, step(at("Wed", "10:00"), "reopened"), terms);
    expect(reopened.reached.resolved).toBeUndefined();
    expect(reopened.reached.first_response?.isMet).toBe(true);
    expect(dueOf(reopened, "resolved", terms)).toEqual(at("Wed", "16:00"));
    const again = stepped(reopened, step(at("Wed", "12:00"), "resolved"), terms);
    expect(again.reached.resolved).toMatchObject({ elapsedMinutes: 240, isMet: true });
  });

  test("a customer's answer that is waited for is an answer given", () => {
    const { reached } = clockOf(monday, [step(at("Mon", "09:20"), "waiting_customer")], terms);
    expect(reached.first_response?.elapsedMinutes).toBe(20);
  });

  test("what is finished while the customer is waited for is not late", () => {
    const paused = clockOf(monday, [waiting, step(at("Fri", "16:00"), "resolved")], terms);
    expect(paused.reached.resolved).toMatchObject({ elapsedMinutes: 120, isMet: true });
  });

  test("a status that means nothing ends the waiting and nothing else", () => {
    const resumed = clockOf(monday, [waiting, step(at("Tue", "09:00"), "none")], terms);
    expect(dueOf(resumed, "resolved", terms)).toEqual(at("Tue", "15:00"));
    const done = clockOf(monday, [complete, step(at("Wed", "09:00"), "none")], terms);
    expect(done.reached.resolved?.at).toEqual(at("Tue", "15:00"));
  });

  test("a second status of the same meaning changes nothing", () => {
    const once = clockOf(monday, [inProgress, complete], terms);
    const twice = stepped(once, step(at("Wed", "09:00"), "resolved", "tess"), terms);
    expect(twice).toEqual(once);
    const waits = clockOf(monday, [waiting], terms);
    expect(stepped(waits, step(at("Mon", "15:00"), "waiting_customer"), terms)).toEqual(waits);
  });

  test("what was made at night is due as if it came in the morning; a holiday is not counted", () => {
    const night = clockOf(at("Wed", "22:00"), [], terms);
    expect(nextDue(night, terms)).toEqual({ milestone: "first_response", at: at("Fri", "09:00") });
  });
});

describe("when priority or agreement change midway", () => {
  const strict: SlaTerms = {
    ...terms,
    targets: { ...terms.targets, first_response: minutes(15), resolved: minutes(120) },
  };
  test("dues follow the new targets from the beginning, what was judged stays judged", () => {
    const answered = clockOf(monday, [step(at("Mon", "09:45"), "first_response")], terms);
    const now = underTerms(answered, strict);
    expect(now.reached.first_response).toMatchObject({ isMet: true, targetMinutes: 60 });
    expect(dueOf(now, "resolved", strict)).toEqual(at("Mon", "11:00"));
  });

  test("what had no promise is judged by the first one it gets", () => {
    const none: SlaTerms = { clock, targets: { first_response: null, resolution_plan: null, resolved: null } };
    const answered = clockOf(
      monday,
      [step(at("Mon", "09:45"), "first_response"), step(at("Mon", "10:00"), "resolved")],
      none,
    );
    expect(answered.reached.first_response).toMatchObject({ isMet: null, elapsedMinutes: 45 });
    const now = underTerms(answered, strict);
    expect(now.reached.first_response).toMatchObject({ isMet: false, targetMinutes: 15, elapsedMinutes: 45 });
    expect(now.reached.resolved).toMatchObject({ isMet: true, elapsedMinutes: 60 });
  });
});

test("a warning comes at its share of the time, and not once the promise is kept", () => {
  const fresh = clockOf(monday, [], terms);
  expect(warningOf(fresh, "first_response", terms, 75)).toEqual(at("Mon", "09:45"));
  expect(warningOf(fresh, "resolved", terms, 75)).toEqual(at("Mon", "15:00"));
  const answered = clockOf(monday, [step(at("Mon", "09:10"), "first_response")], terms);
  expect(warningOf(answered, "first_response", terms, 75)).toBeUndefined();
  const waiting = clockOf(monday, [step(at("Mon", "09:10"), "waiting_customer")], terms);
  expect(warningOf(waiting, "resolved", terms, 75)).toBeUndefined();
});

const meanings: readonly SlaEvent[] = ["none", "first_response", "resolution_plan", "waiting_customer", "resolved"];
const anyLife = fc.record({
  office: anyOffice,
  targets: fc.tuple(...[1500, 1500, 2500].map((max) => fc.option(fc.integer({ min: 1, max }), { freq: 5 }))),
  moves: fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 900 }),
      event: fc.constantFrom<SlaStep["event"]>(...meanings, "reopened"),
    }),
    { maxLength: 7 },
  ),
});

interface Expected {
  readonly reached: Partial<Record<Milestone, { at: Date; elapsedMinutes: number; isMet: boolean | null }>>;
  readonly dues: Partial<Record<Milestone, Date>>;
}

const keeps: Record<SlaStep["event"], readonly Milestone[]> = {
  none: [],
  reopened: [],
  first_response: ["first_response"],
  waiting_customer: ["first_response"],
  resolution_plan: ["first_response", "resolution_plan"],
  resolved: milestones,
};

/** The same told minute by minute: whether work is expected, how much has been, and when each promise ran out. */
function told(
  hours: OfficeHours,
  begin: Date,
  steps: readonly SlaStep[],
  targets: SlaTerms["targets"],
  end: Date,
): Expected {
  const reached: Expected["reached"] = {};
  const dues: Expected["dues"] = {};
  let elapsed = 0;
  let rests: "waiting" | "resolved" | undefined;
  const waits = [...steps];
  for (let time = begin.getTime(); time < end.getTime(); time += minuteMs) {
    const now = new Date(time);
    for (let next = waits[0]; next && next.at.getTime() <= time; next = waits[0]) {
      waits.shift();
      for (const milestone of keeps[next.event]) {
        const target = targets[milestone];
        // What falls due in the very minute of a change is due then, unless the clock stood still from that minute on.
        if (target !== null && target === elapsed && !rests) dues[milestone] ??= now;
        const isMet = target === null ? null : dues[milestone] === undefined || now <= dues[milestone];
        if (!reached[milestone]) reached[milestone] = { at: now, elapsedMinutes: elapsed, isMet };
      }
      if (next.event === "none") rests = rests === "waiting" ? undefined : rests;
      else rests = next.event === "waiting_customer" ? "waiting" : next.event === "resolved" ? "resolved" : undefined;
      if (next.event !== "none" && next.event !== "resolved") delete reached.resolved;
    }
    if (rests) {
      // A promise that ran out in the minute in which the rest began waits for its end.
      for (const milestone of milestones) if (dues[milestone]?.getTime() === time) delete dues[milestone];
      continue;
    }
    for (const milestone of milestones) if (targets[milestone] === elapsed) dues[milestone] ??= now;
    if (isWorking(hours, now)) elapsed += 1;
  }
  return { reached, dues };
}

describe("against a look in each minute", () => {
  test("the same promises are kept at the same minutes, met or missed", () => {
    fc.assert(
      fc.property(
        anyLife,
        ({ office: { hours, begin }, targets: [answer = null, plan = null, done = null], moves }) => {
          let time = begin.getTime();
          const steps = moves.map(({ after, event }) => {
            time += after * minuteMs;
            return step(new Date(time), event, null);
          });
          const end = new Date(time + 3000 * minuteMs);
          const toMinutes = (value: number | null) => (value === null ? null : minutes(value));
          const promised: SlaTerms = {
            clock: workingClock(hours),
            targets: { first_response: toMinutes(answer), resolution_plan: toMinutes(plan), resolved: toMinutes(done) },
          };
          const expected = told(hours, begin, steps, promised.targets, end);
          const found = clockOf(begin, steps, promised);
          for (const milestone of milestones) {
            const { at: when, elapsedMinutes, isMet } = found.reached[milestone] ?? {};
            expect({ milestone, when, elapsedMinutes, isMet }).toEqual({
              milestone,
              when: expected.reached[milestone]?.at,
              elapsedMinutes: expected.reached[milestone]?.elapsedMinutes,
              isMet: expected.reached[milestone]?.isMet,
            });
            if (found.reached[milestone]) continue;
            const due = dueOf(found, milestone, promised);
            expect({ milestone, due: due && due < end ? due : undefined }).toEqual({
              milestone,
              due: expected.dues[milestone],
            });
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});
