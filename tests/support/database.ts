// Before each integration test file: a fresh copy of the migrated database, known to #server/db.ts before anything imports it.
// Files that run one after the other in one process find theirs at the same address, where the modules they share look for it.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { copyDatabase, dropDatabase, emptyDatabase } from "#cli/testing/test-databases.ts";
import { testEnvironment } from "#cli/testing/test-desk.ts";
import "./database-server.ts";

/** The PostgreSQL of this run. */
export const testServer = inject("testServer");

const held = globalThis as { testDatabase?: { url: string; files: string } };
// A file whose tests are all skipped leaves its database behind.
if (held.testDatabase) await dropDatabase(testServer, held.testDatabase.url);
const url = await copyDatabase(testServer, testServer.templateUrl, held.testDatabase?.url);
const files = held.testDatabase?.files ?? mkdtempSync(join(tmpdir(), "tallydesk-files-"));
mkdirSync(files, { recursive: true });
held.testDatabase = { url, files };
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
