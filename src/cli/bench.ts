import { mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
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
const folder = mkdtempSync(join(tmpdir(), "tallydesk-bench-"));
lifecycle.beforeEnd(() => rmSync(folder, { recursive: true, force: true }));

try {
  const results = await bench();
  const path = join(projectFolder, "bench-results.json");
  writeFileSync(path, `${JSON.stringify(results, undefined, 2)}\n`);
  say(`\n${asTables(results)}\n\nWritten to ${path}`);
  await lifecycle.end(0);
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  await lifecycle.end(1);
}

async function bench(): Promise<BenchResults> {
  await ensureBuilt(undefined);
  // A real one: what is saved is on the disk before the answer goes out.
  const database = await step("Starting PostgreSQL", () => startEmbedded({ dataDir: folder }));
  lifecycle.beforeEnd(() => database.stop());
  await migrate(database.url);
  const port = await freePort();
  const environment = testEnvironment(database.url, port, folder);
  Object.assign(process.env, environment);

  const adminUrl = Object.assign(new URL(database.adminUrl), { pathname: new URL(database.url).pathname }).href;
  // The desk's code reads its settings as it loads.
  const { fillDesk } = await import("./bench/fill-desk.ts");
  const filled = await fillDesk(adminUrl, options.tickets, say);

  const server = await step("Starting the server", () =>
    startServer({
      host: "127.0.0.1",
      port,
      drainMs: 500,
      databasePid: database.pid,
      environment,
      output: openSync(join(folder, "server.log"), "a"),
    }),
  );
  lifecycle.beforeEnd(server.stop);
  return await measureAll({
    origin: `http://localhost:${port}`,
    adminUrl,
    filled,
    seconds: options.seconds,
    serverPid: server.pid,
  });
}
