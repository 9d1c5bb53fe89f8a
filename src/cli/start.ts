import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensureBuilt } from "./build/ensure-built.ts";
import { readStartOptions } from "./console/options.ts";
import { PlainError } from "./console/plain-error.ts";
import { emphasis, say, step } from "./console/report.ts";
import { openDataFolder, secretsOf } from "./data-folder.ts";
import { migrate } from "./database/migrate.ts";
import { claimDataFolder } from "./desk/claim.ts";
import { openDatabase } from "./desk/database.ts";
import { deskEnvironment } from "./desk/environment.ts";
import { beginLifecycle } from "./desk/lifecycle.ts";
import { ensureSample, organizationIn, sampleSignIns } from "./desk/organization.ts";
import { refuseTakenPort, startServer } from "./desk/server-process.ts";
import { projectFolder } from "./project.ts";

const options = readStartOptions(process.argv.slice(2), process.env, projectFolder);
const { port } = options;
const dataDir = resolve(options.dataDir);
// As a browser writes it: without the port when it is the usual one.
const address = new URL(`http://localhost:${port}`).origin;
const lifecycle = beginLifecycle();

try {
  await start();
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  await lifecycle.end(1);
}

async function start(): Promise<void> {
  openDataFolder(dataDir);
  const claim = await claimDataFolder(dataDir);
  lifecycle.beforeEnd(claim.release);
  await refuseTakenPort(port);

  const secrets = secretsOf(dataDir);
  await ensureBuilt(undefined);
  const database = await openDatabase(options.databaseUrl, dataDir, lifecycle);
  await step("Preparing the database", (tell) => migrate(database.url, { tell }));

  const files = join(dataDir, "files");
  mkdirSync(files, { recursive: true, mode: 0o700 });
  const environment = deskEnvironment({ databaseUrl: database.url, address, files, secrets });
  if (!staysEmpty()) await ensureSample(database.url, dataDir, environment);
  const organization = await organizationIn(database.url);

  const server = await step("Starting the server", () =>
    startServer({
      // Sample passwords are known to everybody and this address has no TLS: nobody else on the network may knock.
      host: "127.0.0.1",
      port,
      drainMs: 2_000,
      databasePid: database.pid,
      environment: {
        ...environment,
        TALLYDESK_MODE: organization === "sample" ? "sample" : "production",
        TALLYDESK_SETUP_CODE: organization === "none" ? secrets.setupCode : undefined,
      },
    }),
  );
  lifecycle.beforeEnd(server.stop);
  claim.note({ serverPid: server.pid, address });
  announce(organization === "none" ? secrets.setupCode : undefined, organization === "sample");

  const how = await server.ended;
  if (!lifecycle.isEnding()) throw new PlainError(`The server ended unexpectedly (${how}); start Tallydesk again.`);
}

// Said once, remembered: a data folder that was begun empty is never filled with a sample later.
function staysEmpty(): boolean {
  const mark = join(dataDir, "empty");
  if (options.isEmpty) writeFileSync(mark, "");
  return existsSync(mark);
}

function announce(setupCode: string | undefined, isSample: boolean): void {
  say("");
  say(emphasis(`Tallydesk is ready at ${address}`));
  if (setupCode) {
    say(`\nSet up your organization at ${address}/setup with the one-time code ${setupCode}`);
  }
  if (isSample) {
    say("\nThis is sample data, for this machine only. Sign in as:");
    for (const [email, password, role] of sampleSignIns) {
      say(`  ${email.padEnd(26)} ${password.padEnd(25)} ${role}`);
    }
  }
  say(`\nStop with Ctrl-C.`);
}
