import type { ProcessorCost } from "./processor-time.ts";

/** How long answers took, and how many there were in a second. */
export interface Figures {
  readonly requests: number;
  /** What a quiet machine would mostly show: nearly the least, which others who are busy do not move. */
  readonly p10: number;
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
}

/** One page or posted form, asked by one client and by eight at once. */
export interface MeasuredPage {
  readonly name: string;
  readonly one: Figures;
  readonly eight: Figures;
  /** Of one answer to the one client. */
  readonly cost: ProcessorCost;
}

/** What a bench found. */
export interface BenchResults {
  readonly at: string;
  readonly node: string;
  readonly cores: number;
  readonly tickets: number;
  readonly timeEntries: number;
  readonly technicians: number;
  readonly products: number;
  readonly materials: number;
  readonly fillSeconds: number;
  readonly serverMegabytes: number;
  readonly pages: readonly MeasuredPage[];
  /** Kilobytes of compressed JavaScript: of an empty page of the framework, and of each page in all. */
  readonly frameworkKilobytes: number;
  readonly scriptKilobytes: Readonly<Record<string, number>>;
}

/** The answer time that so many in a hundred stay below (nearest rank). */
export function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

/** The figures of a run: its answer times, and how long it lasted in all. */
export function figuresOf(times: readonly number[], wholeMs: number): Figures {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    requests: times.length,
    p10: tenth(percentile(times, 10)),
    p50: tenth(percentile(times, 50)),
    p95: tenth(percentile(times, 95)),
    perSecond: tenth(wholeMs > 0 ? (times.length * 1000) / wholeMs : 0),
  };
}

/** The results as tables for a console; beside those of another desk, how many times as long an answer takes here. */
export function asTables(results: BenchResults, beside?: BenchResults): string {
  const header = ["", "1 client p10", "p50", "p95", "server", "database", "8 clients p50", "p95", "req/s"];
  const times = (here: number, there: number) => (there > 0 ? `${Math.round((here / there) * 100) / 100} x` : "");
  const ms = (...times: number[]) => times.map((time) => `${time} ms`);
  const timesOf = (name: string, one: Figures, cost: ProcessorCost) => {
    const there = beside?.pages.find((page) => page.name === name);
    return there
      ? [times(one.p50, there.one.p50), times(cost.server + cost.database, there.cost.server + there.cost.database)]
      : [];
  };
  if (beside) header.push(`p50 to ${beside.tickets} tickets`, "processor time");
  const rows = results.pages.map(({ name, one, eight, cost }) => [
    name,
    ...ms(one.p10, one.p50, one.p95, cost.server, cost.database, eight.p50, eight.p95),
    String(eight.perSecond),
    ...(beside ? timesOf(name, one, cost) : []),
  ]);
  const scripts = Object.entries(results.scriptKilobytes).map(([name, kilobytes]) => [
    name,
    `${kilobytes} kB`,
    `+${Math.round((kilobytes - results.frameworkKilobytes) * 10) / 10} kB`,
  ]);
  const { tickets, timeEntries, technicians, products, materials, cores, node, serverMegabytes } = results;
  const parts = products > 0 ? `, ${products} products, ${materials} materials` : "";
  return [
    `${tickets} tickets, ${timeEntries} time entries, ${technicians} technicians${parts}; Node ${node}, ${cores} cores; server ${serverMegabytes} MB`,
    table([header, ...rows]),
    `Server and database: processor time for one answer. ${crowd(results)}`,
    `JavaScript, compressed; an empty page of the framework has ${results.frameworkKilobytes} kB`,
    table([["", "in all", "beyond empty"], ...scripts]),
  ].join("\n\n");
}

/** How busy other programs kept the machine: without it, nobody knows what the times are worth. */
function crowd({ pages }: BenchResults): string {
  const shares = pages.map(({ cost }) => cost.othersPercent);
  const median = percentile(shares, 50);
  if (median <= 10) return `Other programs took ${median} % of the processors.`;
  return `Other programs took ${median} % of the processors (up to ${Math.max(...shares)} %): on a quiet machine the times are shorter.`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  "),
    )
    .join("\n");
}
