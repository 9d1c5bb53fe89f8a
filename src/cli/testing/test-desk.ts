import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../build/ensure-built.ts";
import { messageOf } from "../console/plain-error.ts";
import { freePort } from "../database/free-port.ts";
import { deskEnvironment } from "../desk/environment.ts";
import { runSeed } from "../desk/organization.ts";
import { startServer } from "../desk/server-process.ts";
import { copyDatabase, type TestServer } from "./test-databases.ts";

/** A production server on a database with the sample organization; plain values, so that it can be handed to other processes. */
export interface TestDesk {
  origin: string;
  /** The settings the server runs with: with them a test reads its database and mints its sessions. */
  environment: Record<string, string>;
}

/** A desk for tests and how to end it. */
export interface OpenTestDesk extends TestDesk {
  stop(): Promise<void>;
}

const secrets = {
  sessionSecret: "a-secret-that-only-tests-know-0123456789",
  actionsKey: Buffer.alloc(32, 7).toString("base64"),
};

/** Seeds a database once; test desks are started on copies of it. */
export async function seedSampleDatabase(server: TestServer): Promise<string> {
  const url = await copyDatabase(server);
  await runSeed({ ...testEnvironment(url, 3000, tmpdir()), LOG_LEVEL: "error" });
  return url;
}

/** Starts the real server on a copy of the sample database and a port of its own. */
export async function openTestDesk(server: TestServer, sampleUrl?: string): Promise<OpenTestDesk> {
  await ensureBuilt(undefined);
  const url = await copyDatabase(server, sampleUrl ?? (await seedSampleDatabase(server)));
  const folder = mkdtempSync(join(tmpdir(), "tallydesk-desk-"));
  const log = join(folder, "server.log");
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const environment = testEnvironment(url, port, folder);
    try {
      const desk = await startServer({
        host: "127.0.0.1",
        port,
        drainMs: 200,
        environment,
        output: openSync(log, "a"),
      });
      const stop = async () => {
        await desk.stop();
        rmSync(folder, { recursive: true, force: true });
      };
      return { origin: `http://localhost:${port}`, environment, stop };
    } catch (error) {
      // Another test may have taken the port between our looking and our opening it.
      if (attempt === 3) throw new Error(`${messageOf(error)}\n${readFileSync(log, "utf8")}`);
    }
  }
}

/** The settings of a server, or of a test that works on its database. */
export function testEnvironment(databaseUrl: string, port: number, files: string): Record<string, string> {
  const address = `http://localhost:${port}`;
  return {
    ...deskEnvironment({ databaseUrl, address, files, secrets }),
    TALLYDESK_MODE: "sample",
    LOG_LEVEL: "error",
  };
}
