// Before each integration test file: a fresh copy of the migrated database, known to #server/db.ts before anything imports it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { copyDatabase, dropDatabase } from "#cli/testing/test-databases.ts";
import { testEnvironment } from "#cli/testing/test-desk.ts";
import "./database-server.ts";

const server = inject("testServer");
const url = await copyDatabase(server);
const files = mkdtempSync(join(tmpdir(), "tallydesk-files-"));
Object.assign(process.env, testEnvironment(url, 3000, files), { LOG_LEVEL: "silent", DATABASE_POOL: "10" });

/** Another empty, migrated database, for a test that must not share. */
export const freshDatabase = () => copyDatabase(server);

afterAll(async () => {
  const { db } = await import("#server/db.ts");
  await db.$disconnect();
  await dropDatabase(server, url);
  rmSync(files, { recursive: true, force: true });
});
