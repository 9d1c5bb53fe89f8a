import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt, ensureGenerated } from "./build/ensure-built.ts";
import { PlainError } from "./console/plain-error.ts";
import { say, step } from "./console/report.ts";
import { beginLifecycle } from "./desk/lifecycle.ts";
import { findBrowser } from "./testing/browser.ts";
import { runPackage } from "./testing/run-tool.ts";
import { sum, type Tally, tallyOfPlaywright, tallyOfVitest } from "./testing/tally.ts";
import { openTestServer } from "./testing/test-databases.ts";
import { makeTestSample, openTestDesk } from "./testing/test-desk.ts";

const filters = process.argv.slice(2);
const isBrowserTest = (filter: string) => /(^|\/)e2e(\/|$)|\.spec\.ts$/.test(filter);
const browserFilters = filters.filter(isBrowserTest);
const otherFilters = filters.filter((filter) => !isBrowserTest(filter));
const wants = {
  browser: filters.length === 0 || browserFilters.length > 0,
  vitest: filters.length === 0 || otherFilters.length > 0,
  desk: filters.length === 0 || filters.some((filter) => isBrowserTest(filter) || filter.includes("http")),
};

const lifecycle = beginLifecycle();
const reports = mkdtempSync(join(tmpdir(), "tallydesk-reports-"));
lifecycle.beforeEnd(() => rmSync(reports, { recursive: true, force: true }));

let tally: Tally = { passed: 0, failed: 1 };
try {
  tally = sum(await runAll());
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
}
const isGood = tally.failed === 0 && tally.passed > 0;
process.on("exit", () => say(`${tally.passed} passed, ${tally.failed} failed`));
await lifecycle.end(isGood ? 0 : 1);

async function runAll(): Promise<Tally[]> {
  await ensureGenerated();
  if (wants.desk) await ensureBuilt(undefined);
  const browser = wants.browser ? await findBrowser() : "";
  const server = await step("Starting PostgreSQL with an empty, migrated database", openTestServer);
  lifecycle.beforeEnd(server.stop);
  const sample = wants.desk ? await step("Creating the sample organization", () => makeTestSample(server)) : undefined;
  if (sample) lifecycle.beforeEnd(() => rmSync(sample.files, { recursive: true, force: true }));

  const tallies: Tally[] = [];
  // One core is enough for the types, and the build has just written those of its routes.
  const types = filters.length === 0 ? checkTypes() : undefined;
  const shared = { TEST_SERVER: JSON.stringify(server), TEST_SAMPLE: sample ? JSON.stringify(sample) : "" };
  if (wants.vitest) tallies.push(await runVitest(shared));
  if (wants.browser && sample) {
    const desk = await step("Starting the server for the browser", () => openTestDesk(server, sample));
    lifecycle.beforeEnd(desk.stop);
    tallies.push(await runBrowser({ ...desk.environment, PLAYWRIGHT_CHROMIUM_EXECUTABLE: browser }));
  }
  if (types) tallies.push(await types);
  return tallies;
}

async function checkTypes(): Promise<Tally> {
  const code = await runPackage("typescript/bin/tsc", ["--noEmit"]);
  say(code === 0 ? "The types are good." : "The types are NOT good: see above.");
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runVitest(environment: Record<string, string>): Promise<Tally> {
  const report = join(reports, "vitest.json");
  const args = [
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const code = await runPackage("vitest/vitest.mjs", [...args, ...otherFilters], environment);
  return tallyOfVitest(report, code);
}

async function runBrowser(environment: Record<string, string>): Promise<Tally> {
  const report = join(reports, "playwright.json");
  const args = ["test", "--config", "tests/playwright.config.ts", "--pass-with-no-tests", "--reporter=list,json"];
  const code = await runPackage("@playwright/test/cli.js", [...args, ...browserFilters], {
    ...environment,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return tallyOfPlaywright(report, code);
}
