import type { TestProject } from "vitest/node";
import { openTestServer, type TestServer } from "#cli/testing/test-databases.ts";

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Before the first integration test: a PostgreSQL with a migrated database to copy from. */
export default async function openForTests(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, templateUrl, stop } = await openTestServer();
  project.provide("testServer", { adminUrl, templateUrl });
  return stop;
}
