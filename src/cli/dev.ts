import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensureGenerated } from "./build/ensure-built.ts";
import { readStartOptions } from "./console/options.ts";
import { PlainError } from "./console/plain-error.ts";
import { step } from "./console/report.ts";
import { openDataFolder, secretsOf } from "./data-folder.ts";
import { migrate } from "./database/migrate.ts";
import { claimDataFolder } from "./desk/claim.ts";
import { openDatabase } from "./desk/database.ts";
import { deskEnvironment } from "./desk/environment.ts";
import { beginLifecycle } from "./desk/lifecycle.ts";
import { ensureSample } from "./desk/organization.ts";
import { projectFolder } from "./project.ts";

const options = readStartOptions(process.argv.slice(2), process.env, projectFolder);
const dataDir = resolve(options.dataDir);
const lifecycle = beginLifecycle();
try {
  await develop();
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  await lifecycle.end(1);
}

async function develop(): Promise<void> {
  openDataFolder(dataDir);
  const claim = await claimDataFolder(dataDir);
  lifecycle.beforeEnd(claim.release);
  await ensureGenerated();
  const database = await openDatabase(options.databaseUrl, dataDir, lifecycle);
  await step("Preparing the database", (tell) => migrate(database.url, { tell }));

  const files = join(dataDir, "files");
  mkdirSync(files, { recursive: true, mode: 0o700 });
  const address = `http://localhost:${options.port}`;
  const secrets = secretsOf(dataDir);
  const environment = deskEnvironment({ databaseUrl: database.url, address, files, secrets });
  if (!options.isEmpty) await ensureSample(database.url, dataDir, environment);

  const next = join(projectFolder, "node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [next, "dev", "--hostname", "127.0.0.1", "--port", String(options.port)], {
    cwd: projectFolder,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      ...environment,
      TALLYDESK_MODE: "sample",
      TALLYDESK_SETUP_CODE: secrets.setupCode,
      NODE_ENV: "development",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  const ended = new Promise<void>((settle) => child.once("exit", () => settle()));
  lifecycle.beforeEnd(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  await ended;
  if (!lifecycle.isEnding()) await lifecycle.end(1);
}
