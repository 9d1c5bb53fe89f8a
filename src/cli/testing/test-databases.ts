import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { codeOf } from "../console/plain-error.ts";
import { startEmbedded } from "../database/embedded-postgres.ts";
import { migrate } from "../database/migrate.ts";

/** A PostgreSQL on which tests make databases of their own; plain values, so that it can be handed to other processes. */
export interface TestServer {
  /** Somebody who may make databases, connected to any. */
  adminUrl: string;
  /** The address of the migrated, empty database that others are copied from. */
  templateUrl: string;
}

/** A test server and how to end it. */
export interface OpenTestServer extends TestServer {
  stop(): Promise<void>;
}

/** Opens the server that an outer command has opened already, the one at DATABASE_URL, or an embedded one in a fresh folder. */
export async function openTestServer(): Promise<OpenTestServer> {
  const opened = process.env.TEST_SERVER;
  if (opened) return { ...JSON.parse(opened), stop: async () => {} };
  const { adminUrl, appUrl, stop } = await openServer();
  const templateUrl = withDatabase(appUrl, `tallydesk_test_${process.pid}`);
  await query(adminUrl, `CREATE DATABASE ${databaseOf(templateUrl)} OWNER ${ownerOf(templateUrl)}`);
  await migrate(templateUrl);
  return {
    adminUrl,
    templateUrl,
    stop: async () => {
      if (process.env.DATABASE_URL) await dropDatabases(adminUrl, databaseOf(templateUrl));
      await stop();
    },
  };
}

async function openServer() {
  const url = process.env.DATABASE_URL;
  if (url) return { adminUrl: url, appUrl: url, stop: async () => {} };
  const dataDir = mkdtempSync(join(tmpdir(), "tallydesk-test-"));
  const server = await startEmbedded({ dataDir, isDisposable: true });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { adminUrl: server.adminUrl, appUrl: server.url, stop };
}

let copies = 0;

function nextCopy(server: TestServer): string {
  copies += 1;
  return withDatabase(server.templateUrl, `${databaseOf(server.templateUrl)}_${process.pid}_${copies}`);
}

/** Copies a database, by default the empty migrated one, to a new address or one that is free again, and gives it. */
export async function copyDatabase(
  server: TestServer,
  from = server.templateUrl,
  url = nextCopy(server),
): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await query(
        server.adminUrl,
        `CREATE DATABASE ${databaseOf(url)} TEMPLATE ${databaseOf(from)} OWNER ${ownerOf(url)}`,
      );
      return url;
    } catch (error) {
      // PostgreSQL copies only what nobody uses, and a connection takes a moment to be gone.
      if (codeOf(error) !== "55006" || attempt === 50) throw error;
      await pause(100);
    }
  }
}

/** A database without anything in it, for tests of the migrations themselves. */
export const emptyDatabase = (server: TestServer) =>
  copyDatabase(server, withDatabase(server.templateUrl, "template1"));

/** Drops a database, whoever is still connected. */
export async function dropDatabase(server: TestServer, url: string): Promise<void> {
  await query(server.adminUrl, `DROP DATABASE IF EXISTS ${databaseOf(url)} WITH (FORCE)`);
}

async function dropDatabases(adminUrl: string, prefix: string): Promise<void> {
  const rows = await query(adminUrl, "SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [prefix]);
  for (const { datname } of rows) await query(adminUrl, `DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

async function query(url: string, text: string, values: string[] = []): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

function withDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

const databaseOf = (address: string) => new URL(address).pathname.slice(1);
const ownerOf = (address: string) => pg.escapeIdentifier(decodeURIComponent(new URL(address).username));
