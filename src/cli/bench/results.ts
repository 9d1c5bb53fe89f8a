/** How long answers took, and how many there were in a second. */
export interface Figures {
  readonly requests: number;
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
}

/** One page or posted form, asked by one client and by eight at once. */
export interface MeasuredPage {
  readonly name: string;
  readonly one: Figures;
  readonly eight: Figures;
}

/** What a bench found. */
export interface BenchResults {
  readonly at: string;
  readonly node: string;
  readonly cores: number;
  readonly tickets: number;
  readonly timeEntries: number;
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
    p50: tenth(percentile(times, 50)),
    p95: tenth(percentile(times, 95)),
    perSecond: tenth(wholeMs > 0 ? (times.length * 1000) / wholeMs : 0),
  };
}

/** The results as tables for a console. */
export function asTables(results: BenchResults): string {
  const header = ["", "1 client p50", "p95", "req/s", "8 clients p50", "p95", "req/s"];
  const rows = results.pages.map(({ name, one, eight }) => [
    name,
    ...[one, eight].flatMap(({ p50, p95, perSecond }) => [`${p50} ms`, `${p95} ms`, String(perSecond)]),
  ]);
  const scripts = Object.entries(results.scriptKilobytes).map(([name, kilobytes]) => [
    name,
    `${kilobytes} kB`,
    `+${Math.round((kilobytes - results.frameworkKilobytes) * 10) / 10} kB`,
  ]);
  const { tickets, timeEntries, cores, node, serverMegabytes } = results;
  return [
    `${tickets} tickets, ${timeEntries} time entries; Node ${node}, ${cores} cores; server ${serverMegabytes} MB`,
    table([header, ...rows]),
    `JavaScript, compressed; an empty page of the framework has ${results.frameworkKilobytes} kB`,
    table([["", "in all", "beyond empty"], ...scripts]),
  ].join("\n\n");
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
