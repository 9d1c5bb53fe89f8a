import { describe, expect, test } from "vitest";
import {
  type BillingEvent,
  type BillingState,
  billingMachine,
  billingStates,
  countedThings,
  type StandingFacts,
  stateAfter,
  stateOf,
} from "#features/billing/model/billing-state.ts";
import { eventsFrom } from "#kernel/machine.ts";

const plain: StandingFacts = { outcome: null, accepted: "approved", isBillable: true, isCovered: false };

describe("where a thing stands", () => {
  test.each<[Partial<StandingFacts>, BillingState]>([
    [{ accepted: "draft" }, "draft"],
    [{ accepted: "draft", isBillable: false, isCovered: true }, "draft"],
    [{ accepted: "submitted" }, "submitted"],
    [{ accepted: "submitted", isBillable: false }, "submitted"],
    [{}, "ready"],
    [{ isBillable: false }, "approved"],
    [{ isBillable: false, isCovered: true }, "covered"],
    [{ outcome: "billed" }, "billed"],
    [{ outcome: "covered" }, "covered"],
    [{ outcome: "written_off" }, "written_off"],
    [{ outcome: "billed", accepted: "draft" }, "billed"],
  ])("%o is %s", (facts, expected) => {
    expect(stateOf({ ...plain, ...facts })).toBe(expected);
  });

  test("every combination of facts gives exactly one known state", () => {
    for (const outcome of [null, "billed", "covered", "written_off"] as const)
      for (const accepted of ["draft", "submitted", "approved"] as const)
        for (const isBillable of [true, false])
          for (const isCovered of [true, false])
            expect(billingStates).toContain(stateOf({ outcome, accepted, isBillable, isCovered }));
  });
});

describe("how a thing ends", () => {
  test.each<[BillingState, BillingEvent[]]>([
    ["draft", []],
    ["submitted", []],
    ["approved", []],
    ["ready", ["post", "cover", "writeOff"]],
    ["billed", ["takeBack"]],
    ["covered", ["takeBack"]],
    ["written_off", ["takeBack"]],
  ])("%s: %o", (state, events) => {
    expect(eventsFrom(billingMachine, state)).toEqual(events);
  });

  test("says what it is when it cannot happen", () => {
    expect(() => stateAfter("material", "billed", "writeOff")).toThrow(
      "This material is billed now, so it cannot be written off. Reload the page.",
    );
  });
});

test.each([
  [[], "nothing"],
  [["time"], "1 time entry"],
  [["time", "time", "material"], "2 time entries and 1 material"],
  [["expense", "time", "material", "material"], "1 time entry, 2 materials and 1 expense"],
] as const)("%o counted is %s", (kinds, words) => {
  expect(countedThings(kinds.map((kind) => ({ kind })))).toBe(words);
});
