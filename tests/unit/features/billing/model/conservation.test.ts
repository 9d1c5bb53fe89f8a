import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { billingStates, thingKinds } from "#features/billing/model/billing-state.ts";
import {
  conserve,
  hrefOfConservation,
  isSameSpan,
  longestSpan,
  monthOf,
  nothing,
  type Pile,
  parseConservation,
  together,
  usualSpans,
  wordAboutDays,
} from "#features/billing/model/conservation.ts";
import { addDaysTo, daysBetween, type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { minutes, money } from "#kernel/quantity.ts";

const day = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const aDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDaysTo(day("2000-01-01"), days));

const aPile: fc.Arbitrary<Pile> = fc.record({
  kind: fc.constantFrom(...thingKinds),
  state: fc.constantFrom(...billingStates),
  things: fc.integer({ min: 1, max: 1000 }),
  worked: fc.integer({ min: 0, max: 10_000 }).map(minutes),
  worth: fc.integer({ min: 0, max: 10_000_000 }).map(money),
});

const wholeOf = (piles: readonly Pile[]) => {
  const of = (kind: string) => piles.filter((pile) => pile.kind === kind).reduce(together, nothing);
  return { time: of("time"), material: of("material"), expense: of("expense") };
};

describe("conservation", () => {
  test("piles that are the whole agree, whatever lies in them", () => {
    fc.assert(
      fc.property(fc.array(aPile, { maxLength: 30 }), (piles) => {
        expect(conserve(piles, wholeOf(piles)).lost).toEqual([]);
      }),
    );
  });

  test("one thing, one minute or one cent too few is seen, and of which kind", () => {
    const off = fc.constantFrom("things", "worked", "worth");
    fc.assert(
      fc.property(fc.array(aPile, { minLength: 1, maxLength: 30 }), off, (piles, what) => {
        const kind = piles[0]?.kind ?? "time";
        const whole = wholeOf(piles);
        const short = { ...whole, [kind]: { ...whole[kind], [what]: whole[kind][what] + 1 } };
        expect(conserve(piles, short).lost).toEqual([kind]);
      }),
    );
  });
});

describe("the address", () => {
  test("what it says is read back", () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: 0, max: longestSpan - 1 }),
        fc.constantFrom(...billingStates),
        (from, length, state) => {
          const customerId = "0199e9f4-7c1b-7d3e-8a52-2f7b1f0c9a11";
          const span = { startsOn: from, endsOn: addDaysTo(from, length) };
          const address = { span, customerId, state, kind: "time" as const };
          const params = Object.fromEntries(new URL(hrefOfConservation(address), "http://desk").searchParams);
          expect(parseConservation(params, day("2026-11-23"))).toEqual(address);
        },
      ),
    );
  });

  test.each([
    [{}, "2026-11-01", "2026-11-30"],
    [{ from: "2026-02-10", to: "2026-02-20" }, "2026-02-10", "2026-02-20"],
    [{ from: "2026-02-20", to: "2026-02-10" }, "2026-02-10", "2026-02-20"],
    [{ from: "junk", to: ["2026-02-10"] }, "2026-11-01", "2026-11-30"],
    [{ from: "2020-01-01", to: "2026-01-01" }, "2020-01-01", "2020-12-31"],
  ])("%o is %s to %s", (params, startsOn, endsOn) => {
    expect(parseConservation(params, day("2026-11-23")).span).toEqual({ startsOn, endsOn });
  });

  test("who gets other days than were asked for is told so", () => {
    expect(wordAboutDays({})).toBeUndefined();
    expect(wordAboutDays({ from: "2026-02-20", to: "2026-02-10" })).toBeUndefined();
    expect(wordAboutDays({ from: "2025-01-01", to: "2026-01-01" })).toBeUndefined();
    expect(wordAboutDays({ from: "2025-01-01", to: "2026-01-02" })).toMatch(/a year at most/);
    expect(wordAboutDays({ from: "2026-02-30", to: "2026-03-01" })).toMatch(/not two days/);
    expect(wordAboutDays({ to: "2026-03-01" })).toMatch(/not two days/);
  });

  test("junk never fails and never asks for more than a year", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("from", "to", "state", "kind", "after", "act"), value), (params) => {
        const { span } = parseConservation(params, day("2026-11-23"));
        expect(daysBetween(span.startsOn, span.endsOn)).toBeLessThan(longestSpan);
      }),
    );
  });

  test("what can be done is only what the state allows", () => {
    const of = (state: string, act: string) => parseConservation({ state, act }, day("2026-11-23")).act;
    expect(of("ready", "writeOff")).toBe("writeOff");
    expect(of("billed", "writeOff")).toBeUndefined();
    expect(of("billed", "takeBack")).toBe("takeBack");
  });
});

test.each([
  ["2026-02-15", "2026-02-01", "2026-02-28"],
  ["2028-02-29", "2028-02-01", "2028-02-29"],
  ["2026-12-31", "2026-12-01", "2026-12-31"],
])("the month of %s is %s to %s", (of, startsOn, endsOn) => {
  expect(monthOf(day(of))).toEqual({ startsOn, endsOn });
});

test("the usual spans begin with the month that runs", () => {
  const spans = usualSpans(day("2026-01-15"));
  expect(spans.map(({ span }) => `${span.startsOn} ${span.endsOn}`)).toEqual([
    "2026-01-01 2026-01-31",
    "2025-12-01 2025-12-31",
    "2025-11-01 2026-01-31",
    "2025-01-15 2026-01-15",
  ]);
  expect(spans.filter(({ span }) => isSameSpan(span, monthOf(day("2026-01-02"))))).toHaveLength(1);
});
