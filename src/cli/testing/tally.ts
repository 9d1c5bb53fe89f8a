import { existsSync, readFileSync } from "node:fs";

/** How many tests passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** Adds up. */
export function sum(tallies: Tally[]): Tally {
  return tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** What vitest's JSON says; a file that could not even be loaded is a failed test. */
export function tallyOfVitest(path: string, exitCode: number | null): Tally {
  const report = read<VitestReport>(path);
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return honest({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }, exitCode);
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

/** What Playwright's JSON says; a test that passed only at the second try failed. */
export function tallyOfPlaywright(path: string, exitCode: number | null): Tally {
  const report = read<PlaywrightReport>(path);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return honest({ passed: expected, failed: unexpected + flaky + report.errors.length }, exitCode);
}

// A run can fail outside any test (an unhandled rejection, a teardown): then it failed.
function honest(tally: Tally, exitCode: number | null): Tally {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function read<Report>(path: string): Report | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
