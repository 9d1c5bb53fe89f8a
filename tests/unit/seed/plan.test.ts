import { describe, expect, test } from "vitest";
import { dayAt, type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import type { Happening, WrittenWork } from "../../../prisma/seed/plan/happening.ts";
import { planThreeWeeks } from "../../../prisma/seed/plan/plan.ts";

const zone = "America/New_York";
const anchor: LocalDate = parseLocalDate("2026-01-04") ?? dayAt(new Date(), zone);
const planAt = (now: string): Happening[] => planThreeWeeks(new Date(now), zone, anchor);
const openings = (plan: readonly Happening[]) =>
  plan.flatMap((one) =>
    one.kind === "open" ? [`${dayAt(one.at, zone)} ${one.opening.title} ${one.opening.customer}`] : [],
  );
const work = (plan: readonly Happening[]) =>
  plan.flatMap((one) => (one.kind === "work" ? [{ who: one.who, at: one.at, ...one.work }] : []));

// A Sunday, a Wednesday, a Friday, New Year's Day, and the day after the clocks change.
const days = ["2026-11-22", "2026-11-25", "2026-11-27", "2027-01-01", "2026-11-02"];
const hours = ["05:01", "11:30", "15:00", "22:45"];
const moments = days.flatMap((day) => hours.map((hour) => `${day}T${hour}:00Z`));

describe("the three weeks of the sample organization", () => {
  test("are the same at every hour of a day, and others on another day", () => {
    expect(openings(planAt("2026-11-25T05:10:00Z"))).toEqual(openings(planAt("2026-11-25T22:10:00Z")));
    expect(openings(planAt("2026-11-25T15:00:00Z"))).not.toEqual(openings(planAt("2026-11-26T15:00:00Z")));
  });

  test.each(moments)("at %s have happened, in order, in a believable amount", (now) => {
    const plan = planAt(now);
    const times = plan.map((one) => one.at.getTime());
    expect(times).toEqual(times.toSorted((left, right) => left - right));
    expect(Math.max(...times)).toBeLessThanOrEqual(new Date(now).getTime() + 60_000);
    expect(openings(plan).length).toBeGreaterThanOrEqual(115);
    expect(openings(plan).length).toBeLessThanOrEqual(165);
    expect(new Set(openings(plan)).size).toBeGreaterThan(openings(plan).length * 0.95);
  });

  test.each([...moments, "2026-11-25T05:01:30Z", "2026-11-25T05:14:00Z"])(
    "at %s have no day that had not begun",
    (now) => {
      const early = planAt(now).filter((one) => {
        if (one.kind === "work") return dayAt(one.at, zone) < one.work.workedOn;
        if (one.kind === "material") return dayAt(one.at, zone) < one.usedOn;
        return one.kind === "spend" && dayAt(one.at, zone) < one.spending.spentOn;
      });
      expect(early).toEqual([]);
    },
  );

  test.each(moments)("at %s have new tickets and work of today", (now) => {
    const today = dayAt(new Date(now), zone);
    const plan = planAt(now);
    expect(openings(plan).filter((opening) => opening.startsWith(today))).toHaveLength(7);
    expect(work(plan).filter((entry) => entry.workedOn === today).length).toBeGreaterThanOrEqual(2);
  });

  test.each(moments)("at %s nobody did two things at once or worked for more than a long day", (now) => {
    const byPersonAndDay = groupedBy(work(planAt(now)), (entry) => `${entry.who} ${entry.workedOn}`);
    for (const [when, entries] of byPersonAndDay) {
      const spans = entries.filter((entry) => entry.start !== "").toSorted((a, b) => a.start.localeCompare(b.start));
      for (const [index, entry] of spans.entries()) {
        expect(entry.end > entry.start, when).toBe(true);
        expect(entry.start >= (spans[index - 1]?.end ?? ""), when).toBe(true);
      }
      expect(
        entries.reduce((sum, entry) => sum + lengthOf(entry), 0),
        when,
      ).toBeLessThanOrEqual(600);
    }
  });
});

function lengthOf(entry: WrittenWork): number {
  if (entry.worked !== "") return Number.parseInt(entry.worked, 10);
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return minutes(entry.end) - minutes(entry.start);
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
