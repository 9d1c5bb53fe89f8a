import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureAll } from "./bench/measure-desk.ts";
import { readBenchOptions } from "./bench/options.ts";
import { asTables, type BenchResults } from "./bench/results.ts";
import { ensureBuilt } from "./build/ensure-built.ts";
import { PlainError } from "./console/plain-error.ts";
import { say, step } from "./console/report.ts";
import { startEmbedded } from "./database/embedded-postgres.ts";
import { freePort } from "./database/free-port.ts";
import { migrate } from "./database/migrate.ts";
import { beginLifecycle } from "./desk/lifecycle.ts";
import { startServer } from "./desk/server-process.ts";
import { projectFolder } from "./project.ts";
import { testEnvironment } from "./testing/test-desk.ts";

const options = readBenchOptions(process.argv.slice(2));
const lifecycle = beginLifecycle();
const folder = options.data ?? mkdtempSync(join(tmpdir(), "tallydesk-bench-"));
if (!options.data) lifecycle.beforeEnd(() => rmSync(folder, { recursive: true, force: true }));
const kept = join(folder, "bench.json");
beside();
// One for the whole run: cookies carry it in their names.
const port = await freePort();

try {
  const results = await bench();
  const path = join(projectFolder, "bench-results.json");
  const written = `${JSON.stringify(results, undefined, 2)}\n`;
  writeFileSync(path, written);
  writeFileSync(join(folder, "results.json"), written);
  say(`\n${asTables(results, beside())}\n\nWritten to ${path}`);
  await lifecycle.end(0);
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  await lifecycle.end(1);
}

async function bench(): Promise<BenchResults> {
  await ensureBuilt(undefined);
  const fillSeconds = isFilled() ? 0 : await fill();
  // A real one: what is saved is on the disk before the answer goes out.
  const desk = await open(false);
  const { knowDesk } = await import("./bench/known-desk.ts");
  const filled = await knowDesk(desk.adminUrl, options.size);
  const server = await step("Starting the server", () =>
    startServer({
      host: "127.0.0.1",
      port,
      drainMs: 500,
      databasePid: desk.database.pid,
      environment: desk.environment,
      output: openSync(join(folder, "server.log"), "a"),
    }),
  );
  lifecycle.beforeEnd(server.stop);
  return await measureAll({
    origin: `http://localhost:${port}`,
    adminUrl: desk.adminUrl,
    filled,
    fillSeconds,
    products: options.size.products,
    seconds: options.seconds,
    measures: options.measures,
    only: options.only,
    serverPid: server.pid,
    databasePid: desk.database.pid,
  });
}

/** What the other desk came to, if one is to be compared with. */
function beside(): BenchResults | undefined {
  if (options.beside === undefined) return undefined;
  const path = join(options.beside, "results.json");
  if (!existsSync(path)) throw new PlainError(`${path} is missing: measure that desk first, with --data.`);
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Whether the folder holds such a desk from an earlier time; what is not the bench's own is never overwritten. */
function isFilled(): boolean {
  if (!existsSync(kept)) {
    if (!existsSync(join(folder, "postgres"))) return false;
    throw new PlainError(`${folder} holds a database that no bench has made: choose another folder.`);
  }
  const { isWhole, ...made } = JSON.parse(readFileSync(kept, "utf8"));
  const { size } = options;
  const is = { entriesPerTicket: 4, products: 0, materials: 0, ...made };
  const isThis = (["tickets", "entriesPerTicket", "products", "materials"] as const).every(
    (name) => is[name] === size[name],
  );
  if (!isWhole || isThis) return isWhole;
  throw new PlainError(
    `${folder} holds a desk of another size, with ${is.tickets} tickets and ${is.products} products: choose another folder.`,
  );
}

async function fill(): Promise<number> {
  const note = (isWhole: boolean) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(kept, `${JSON.stringify({ ...options.size, isWhole })}\n`);
  };
  note(false);
  rmSync(join(folder, "postgres"), { recursive: true, force: true });
  // What a crash loses while it is filled is filled anew.
  const { database, adminUrl } = await open(true);
  // The desk's code reads its settings as it loads.
  const { fillDesk } = await import("./bench/fill-desk.ts");
  const seconds = await fillDesk(adminUrl, options.size, say);
  await database.stop();
  note(true);
  return seconds;
}

async function open(isDisposable: boolean) {
  const database = await step("Starting PostgreSQL", () => startEmbedded({ dataDir: folder, isDisposable }));
  lifecycle.beforeEnd(() => database.stop());
  await migrate(database.url);
  const environment = testEnvironment(database.url, port, folder);
  Object.assign(process.env, environment);
  const adminUrl = Object.assign(new URL(database.adminUrl), { pathname: new URL(database.url).pathname }).href;
  return { database, environment, adminUrl };
}
