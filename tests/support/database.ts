// Before each integration test file: a fresh copy of the migrated database, known to #server/db.ts before anything imports it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { copyDatabase, dropDatabase, emptyDatabase } from "#cli/testing/test-databases.ts";
import { testEnvironment } from "#cli/testing/test-desk.ts";
import "./database-server.ts";

/** The PostgreSQL of this run. */
export const testServer = inject("testServer");
const url = await copyDatabase(testServer);
const files = mkdtempSync(join(tmpdir(), "tallydesk-files-"));
Object.assign(process.env, testEnvironment(url, 3000, files), { LOG_LEVEL: "silent", DATABASE_POOL: "10" });

/** Another empty, migrated database, for a test that must not share. */
export const freshDatabase = () => copyDatabase(testServer);

/** A database without any table. */
export const databaseWithoutTables = () => emptyDatabase(testServer);

afterAll(async () => {
  const { db } = await import("#server/db.ts");
  await db.$disconnect();
  await dropDatabase(testServer, url);
  rmSync(files, { recursive: true, force: true });
});
