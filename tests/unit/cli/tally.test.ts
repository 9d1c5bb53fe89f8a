import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sum, tallyOfPlaywright, tallyOfVitest } from "#cli/testing/tally.ts";

const folder = mkdtempSync(join(tmpdir(), "tally-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const vitest = (numPassedTests: number, numFailedTests: number, testResults: unknown[] = []) =>
  report({ numPassedTests, numFailedTests, testResults });

describe("the count at the end of npm test", () => {
  test("adds up what both runners say", () => {
    const playwright = { stats: { expected: 3, unexpected: 1, flaky: 0 }, errors: [] };
    expect(sum([tallyOfVitest(vitest(10, 0), 0), tallyOfPlaywright(report(playwright), 1)])).toEqual({
      passed: 13,
      failed: 1,
    });
  });

  test("counts a file that could not be loaded as a failure", () => {
    const path = vitest(5, 0, [{ status: "failed", assertionResults: [] }]);
    expect(tallyOfVitest(path, 1)).toEqual({ passed: 5, failed: 1 });
  });

  test("counts a failure outside any test", () => {
    expect(tallyOfVitest(vitest(5, 0), 1)).toEqual({ passed: 5, failed: 1 });
  });

  test("counts a runner that left no report as a failure", () => {
    expect(tallyOfVitest(join(folder, "none.json"), 0)).toEqual({ passed: 0, failed: 1 });
  });

  test("counts a test that passed only at the second try as a failure", () => {
    const playwright = { stats: { expected: 3, unexpected: 0, flaky: 1 }, errors: [] };
    expect(tallyOfPlaywright(report(playwright), 0)).toEqual({ passed: 3, failed: 1 });
  });
});
