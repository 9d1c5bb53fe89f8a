import type { TestProject } from "vitest/node";
import { openTestServer } from "#cli/testing/test-databases.ts";
import { openTestDesk, type TestDesk } from "#cli/testing/test-desk.ts";

declare module "vitest" {
  interface ProvidedContext {
    testDesk: TestDesk;
  }
}

/** Before the first test over HTTP: the production server on a database with the sample organization. */
export default async function openForTests(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer();
  const { origin, environment, stop } = await openTestDesk(server, process.env.TEST_SAMPLE_URL || undefined);
  project.provide("testDesk", { origin, environment });
  return async () => {
    await stop();
    await server.stop();
  };
}
