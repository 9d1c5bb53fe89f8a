import { expect, test } from "vitest";
import { slaLeft } from "#features/sla/model/sla-left.ts";

const now = new Date("2026-11-23T14:00:40Z");
const clock = { now, timeZone: "UTC", locale: "en-US" };

test.each([
  ["2026-11-23T16:10:00Z", "2 h 10 m", "calm"],
  ["2026-11-23T14:30:00Z", "30 m", "calm"],
  ["2026-11-23T14:29:00Z", "29 m", "soon"],
  ["2026-11-23T14:00:00Z", "0 m", "soon"],
  ["2026-11-23T13:25:00Z", "35 m over", "late"],
  ["2026-11-22T11:00:00Z", "since yesterday 11:00", "late"],
  ["2026-11-24T11:00:00Z", "tomorrow 11:00", "calm"],
])("what is due at %s has %s left and is %s", (due, words, urgency) => {
  expect(slaLeft(new Date(due), clock)).toMatchObject({ words, urgency });
});
