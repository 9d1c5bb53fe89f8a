import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBenchOptions } from "#cli/bench/options.ts";
import { asTables, figuresOf, percentile } from "#cli/bench/results.ts";

describe("figures of a run", () => {
  test.each([
    [[5], 50, 5],
    [[5], 95, 5],
    [[4, 1, 3, 2], 50, 2],
    [[4, 1, 3, 2], 75, 3],
    [[4, 1, 3, 2], 95, 4],
    [[], 50, 0],
  ])("of %j so many as %s in a hundred stay below %s", (times, percent, expected) => {
    expect(percentile(times, percent)).toBe(expected);
  });

  test("a percentile is one of the times, and grows with the percent", () => {
    const times = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 });
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (list, one, other) => {
        expect(list).toContain(percentile(list, one));
        expect(percentile(list, Math.min(one, other))).toBeLessThanOrEqual(percentile(list, Math.max(one, other)));
      }),
    );
  });

  test("count what was answered in a second", () => {
    expect(figuresOf([10, 20, 30, 40], 2000)).toEqual({ requests: 4, p10: 10, p50: 20, p95: 40, perSecond: 2 });
    expect(figuresOf([], 0)).toEqual({ requests: 0, p10: 0, p50: 0, p95: 0, perSecond: 0 });
  });

  test("are printed as tables whose columns stand below each other", () => {
    const cost = { server: 10, database: 2.5, othersPercent: 4 };
    const figures = { requests: 10, p10: 11, p50: 12.5, p95: 30, perSecond: 80 };
    const printed = asTables({
      at: "2026-11-22T00:00:00Z",
      node: "20.20.2",
      cores: 2,
      tickets: 1000,
      timeEntries: 4000,
      fillSeconds: 3,
      serverMegabytes: 120,
      pages: [{ name: "Ticket list", one: figures, eight: figures, cost }],
      frameworkKilobytes: 135,
      scriptKilobytes: { "Ticket list": 150.4 },
    });
    expect(printed).toContain(
      "Ticket list         11 ms  12.5 ms  30 ms   10 ms    2.5 ms        12.5 ms  30 ms     80",
    );
    expect(printed).toContain("Other programs took 4 % of the processors.");
    expect(printed).toContain("150.4 kB      +15.4 kB");
  });
});

describe("the options of the bench", () => {
  test("are sizes and seconds", () => {
    expect(readBenchOptions([])).toEqual({ tickets: 100_000, seconds: 4, only: "" });
    expect(readBenchOptions(["--data", "/tmp/desk", "--only", "search"])).toMatchObject({
      data: "/tmp/desk",
      only: "search",
    });
    expect(readBenchOptions(["--tickets", "5000", "--seconds", "1"])).toEqual({ tickets: 5000, seconds: 1, only: "" });
  });
  test.each([[["--tickets", "many"]], [["--tickets", "5"]], [["--seconds", "0"]], [["--speed"]]])(
    "%j is refused",
    (args) => {
      expect(() => readBenchOptions(args)).toThrow();
    },
  );
});
