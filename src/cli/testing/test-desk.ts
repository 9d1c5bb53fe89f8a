import { cpSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
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

/** The sample organization that test desks are copied from; plain values, so that it can be handed to other processes. */
export interface TestSample {
  databaseUrl: string;
  /** The folder of its files: pictures of receipts, pasted screenshots. */
  files: string;
}

/** Makes the sample organization once; test desks are started on copies of it. */
export async function makeTestSample(server: TestServer): Promise<TestSample> {
  const databaseUrl = await copyDatabase(server);
  const files = newFolder();
  await runSeed({ ...testEnvironment(databaseUrl, 3000, files), LOG_LEVEL: "error" });
  return { databaseUrl, files };
}

const newFolder = () => mkdtempSync(join(tmpdir(), "tallydesk-desk-"));

/** Starts the real server on a copy of the sample, database and files, and a port of its own. */
export async function openTestDesk(server: TestServer, sample: TestSample): Promise<OpenTestDesk> {
  await ensureBuilt(undefined);
  const url = await copyDatabase(server, sample.databaseUrl);
  const folder = newFolder();
  const files = join(folder, "files");
  cpSync(sample.files, files, { recursive: true });
  const log = join(folder, "server.log");
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const environment = testEnvironment(url, port, files);
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
