import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresOfSize, sizeOfEntries, sizeOfTickets, withFigures, yearsOfWork } from "#cli/bench/desk-size.ts";
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

  const figures = { requests: 10, p10: 11, p50: 12.5, p95: 30, perSecond: 80 };
  const results = {
    at: "2026-11-22T00:00:00Z",
    node: "20.20.2",
    cores: 2,
    tickets: 1000,
    timeEntries: 4000,
    technicians: 8,
    products: 0,
    materials: 0,
    fillSeconds: 3,
    serverMegabytes: 120,
    pages: [
      { name: "Ticket list", one: figures, eight: figures, cost: { server: 10, database: 2.5, othersPercent: 4 } },
    ],
    frameworkKilobytes: 135,
    scriptKilobytes: { "Ticket list": 150.4 },
  };

  test("are printed as tables whose columns stand below each other", () => {
    const printed = asTables(results);
    expect(printed).toContain(
      "Ticket list         11 ms  12.5 ms  30 ms   10 ms    2.5 ms        12.5 ms  30 ms     80",
    );
    expect(printed).toContain("Other programs took 4 % of the processors.");
    expect(printed).toContain("150.4 kB      +15.4 kB");
  });

  test("beside another desk, the table says how many times as long an answer takes", () => {
    const [page] = results.pages;
    const twice = { ...figures, p50: 25 };
    const larger = { ...results, tickets: 100_000, pages: page ? [{ ...page, one: twice }] : [] };
    const printed = asTables(larger, results);
    expect(printed).toContain("p50 to 1000 tickets  processor time");
    expect(printed).toMatch(/ 2 x +1 x/);
  });
});

describe("how large a desk is", () => {
  test.each([10_000, 100_000, 1_000_000])(
    "with %s tickets a technician writes about 35 entries in a week",
    (tickets) => {
      const size = sizeOfTickets(tickets);
      const aWeek = (tickets * size.entriesPerTicket) / size.technicians / (yearsOfWork * 52);
      expect(aWeek).toBeLessThan(40);
      expect(aWeek).toBeGreaterThan(tickets > 10_000 ? 30 : 15);
    },
  );

  test("the late weeks of a desk of time entries are as full, whatever lies before them", () => {
    const size = sizeOfEntries(4_000_000);
    const { late = 0, lateDays = 0 } = figuresOfSize(size);
    expect(size).toEqual({ tickets: 100_000, entriesPerTicket: 40, technicians: 50, products: 0, materials: 0 });
    expect((late * size.entriesPerTicket * 7) / lateDays / size.technicians).toBeCloseTo(35, 0);
  });

  test("a statement is told the figures that it names, and nothing else of it changes", () => {
    expect(withFigures("SELECT n::int, :tickets: / 2, '07:30' FROM generate_series(1, :none:)", { tickets: 8 })).toBe(
      "SELECT n::int, 8 / 2, '07:30' FROM generate_series(1, :none:)",
    );
  });
});

describe("the options of the bench", () => {
  test("are sizes and seconds", () => {
    expect(readBenchOptions([])).toEqual({
      size: sizeOfTickets(100_000),
      measures: "tickets",
      seconds: 4,
      data: undefined,
      only: "",
      beside: undefined,
    });
    expect(readBenchOptions(["--entries", "4000000", "--beside", "/tmp/other"])).toMatchObject({
      size: sizeOfEntries(4_000_000),
      measures: "time",
      beside: "/tmp/other",
    });
    expect(readBenchOptions(["--data", "/tmp/desk", "--only", "search"])).toMatchObject({
      data: "/tmp/desk",
      only: "search",
    });
    expect(readBenchOptions(["--tickets", "5000", "--seconds", "1"])).toMatchObject({
      size: sizeOfTickets(5000),
      seconds: 1,
    });
    expect(readBenchOptions(["--products", "200000"])).toMatchObject({
      size: { ...sizeOfTickets(100_000), products: 200_000, materials: 2_000_000 },
      measures: "parts",
    });
    expect(readBenchOptions(["--products", "5000", "--materials", "9000", "--tickets", "2000"])).toMatchObject({
      size: { ...sizeOfTickets(2000), products: 5000, materials: 9000 },
    });
  });
  test.each([
    [["--tickets", "many"]],
    [["--tickets", "5"]],
    [["--seconds", "0"]],
    [["--speed"]],
    [["--tickets", "5000", "--entries", "100000"]],
    [["--products", "5000", "--entries", "100000"]],
    [["--materials", "5000"]],
  ])("%j is refused", (args) => {
    expect(() => readBenchOptions(args)).toThrow();
  });
});
