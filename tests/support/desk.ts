import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { openTestServer } from "#cli/testing/test-databases.ts";
import { makeTestSample, openTestDesk, type TestDesk, type TestSample } from "#cli/testing/test-desk.ts";

declare module "vitest" {
  interface ProvidedContext {
    testDesk: TestDesk;
  }
}

/** Before the first test over HTTP: the production server on a database with the sample organization. */
export default async function openForTests(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer();
  const made = process.env.TEST_SAMPLE;
  const sample: TestSample = made ? JSON.parse(made) : await makeTestSample(server);
  const { origin, environment, stop } = await openTestDesk(server, sample);
  project.provide("testDesk", { origin, environment });
  return async () => {
    await stop();
    if (!made) rmSync(sample.files, { recursive: true, force: true });
    await server.stop();
  };
}
