import { defineConfig, devices } from "@playwright/test";

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  // The days follow one another; then the pages are looked at side by side, since looking changes nothing.
  workers: 2,
  projects: [
    { name: "days", testIgnore: "**/every-page.spec.ts", workers: 1 },
    { name: "every page", testMatch: "**/every-page.spec.ts", dependencies: ["days"], fullyParallel: true, workers: 2 },
  ],
  // A test that passes only sometimes is a bug, here or in the product.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1366, height: 768 },
    baseURL: process.env.APP_ORIGIN ?? "http://localhost:3000",
    locale: "en-US",
    timezoneId: "America/New_York",
    // A trace costs a third of the time; whoever looks for a failure runs its file by hand.
    trace: process.env.CI ? "off" : "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE ?? "",
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
