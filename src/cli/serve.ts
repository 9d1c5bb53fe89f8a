import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadEnvFile } from "node:process";
import { ensureBuilt } from "./build/ensure-built.ts";
import { PlainError } from "./console/plain-error.ts";
import { say, step } from "./console/report.ts";
import { migrate } from "./database/migrate.ts";
import { reachDatabase } from "./database/reach.ts";
import { beginLifecycle } from "./desk/lifecycle.ts";
import { organizationIn } from "./desk/organization.ts";
import { readServeSettings } from "./desk/serve-settings.ts";
import { startServer } from "./desk/server-process.ts";
import { projectFolder } from "./project.ts";

// Servers and their database are often started together.
const databasePatienceMs = 30_000;
// What a load balancer gives a server to finish, and a little less than orchestrators wait before they kill.
const drainMs = 20_000;

const lifecycle = beginLifecycle();
try {
  await serve();
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  await lifecycle.end(1);
}

async function serve(): Promise<void> {
  if (process.argv.length > 2)
    throw new PlainError("npm run serve takes no options: its settings are variables, see .env.example.");
  if (existsSync(join(projectFolder, ".env"))) loadEnvFile(join(projectFolder, ".env"));
  const settings = readServeSettings(process.env, readFileSync(join(projectFolder, ".env.example"), "utf8"));
  if ("objections" in settings) throw new PlainError(settings.objections.join("\n"));
  const { databaseUrl, directUrl, origin, host, port, actionsKey } = settings;

  await step("Connecting to the database", async () => {
    await reachDatabase(databaseUrl, databasePatienceMs);
    if (directUrl !== databaseUrl) await reachDatabase(directUrl, databasePatienceMs);
  });
  if ((await organizationIn(databaseUrl)) === "sample") {
    throw new PlainError(
      "The database holds the sample organization, whose passwords everybody knows: use another database.",
    );
  }
  await ensureBuilt(actionsKey);
  await step("Preparing the database", (tell) => migrate(directUrl, { tell }));

  const files = process.env.FILE_STORE || join(projectFolder, ".data/files");
  mkdirSync(files, { recursive: true, mode: 0o700 });
  const server = await step("Starting the server", () =>
    startServer({
      host,
      port,
      drainMs,
      environment: { TALLYDESK_MODE: "production", NEXTAUTH_URL: origin, FILE_STORE: files },
    }),
  );
  lifecycle.beforeEnd(server.stop);
  say(`Tallydesk is ready at ${origin} (listening on ${host}:${port})`);
  if ((await organizationIn(databaseUrl)) === "none") {
    say("There is no organization yet: npm run provision prepares it.");
  }
  const how = await server.ended;
  if (!lifecycle.isEnding()) throw new PlainError(`The server ended unexpectedly (${how}).`);
}
