import { expect, test } from "vitest";
import type { OfficeHours } from "#features/sla/model/business-hours.ts";
import { workingClock } from "#features/sla/model/business-hours.ts";
import { begun, type SlaTerms, stepped } from "#features/sla/model/sla-clock.ts";
import { slaView } from "#features/sla/model/sla-view.ts";
import { slaColumns, storedSteps } from "#features/sla/model/ticket-sla.ts";
import { minutes } from "#kernel/quantity.ts";

const office: OfficeHours = {
  timeZone: "UTC",
  week: [[], ...Array.from({ length: 5 }, () => [{ from: 8 * 60, to: 17 * 60 }]), []],
  holidays: new Map(),
};
const terms: SlaTerms = {
  clock: workingClock(office),
  targets: { first_response: minutes(60), resolution_plan: null, resolved: minutes(120) },
};
const friday = (time: string) => new Date(`2026-11-20T${time}:00Z`);
const monday = (time: string) => new Date(`2026-11-23T${time}:00Z`);

/** A ticket made on Friday at 15:00, whose two hours end with the week. */
const stateAt = (now: Date) => {
  const clock = begun(friday("15:00"));
  return slaView({ ...slaColumns(clock, terms), history: [] }, terms, now).promises.map(({ state }) => state);
};

test("a promise is over as soon as it would be judged as missed, also while nobody works", () => {
  expect(stateAt(friday("15:59"))).toEqual(["ahead", "ahead"]);
  expect(stateAt(friday("16:00"))).toEqual(["ahead", "ahead"]);
  expect(stateAt(friday("16:01"))).toEqual(["over", "ahead"]);
  expect(stateAt(friday("17:00"))).toEqual(["over", "ahead"]);
  expect(stateAt(friday("17:01"))).toEqual(["over", "over"]);
  expect(stateAt(monday("07:00"))).toEqual(["over", "over"]);
});

test("what the page says before is what is stored afterwards", () => {
  for (const now of [friday("17:00"), friday("17:01"), monday("07:00"), monday("08:01")]) {
    const step = { at: now, event: "resolved", by: null } as const;
    const done = stepped(begun(friday("15:00")), step, terms);
    const kept = { ...slaColumns(done, terms), history: storedSteps([step]) };
    const after = slaView(kept, terms, now).promises.find(({ milestone }) => milestone === "resolved");
    expect(after?.state).toBe(stateAt(now)[1] === "over" ? "missed" : "met");
  }
});
