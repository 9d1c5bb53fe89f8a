import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlainError } from "../console/plain-error.ts";
import { type Say, say, step } from "../console/report.ts";
import { projectFolder } from "../project.ts";
import { holdLock } from "./build-lock.mjs";
import { isCurrent, stampOf } from "./source-stamp.ts";

const clientStampPath = join(projectFolder, "prisma/client/.stamp");
const buildStampPath = join(projectFolder, ".next/tallydesk-stamp");

/** Makes the typed database client from the schema files, unless the present one was made from exactly these. */
export async function ensureGenerated(tell: Say = say): Promise<void> {
  const stamp = clientStamp();
  if (isCurrent(clientStampPath, stamp)) return;
  await underLock(tell, async () => {
    if (isCurrent(clientStampPath, stamp)) return;
    await step(
      "Generating the database client",
      () => runTool("prisma/build/index.js", ["generate", "--config", "prisma/prisma.config.ts"]),
      tell,
    );
    writeFileSync(clientStampPath, stamp);
  });
}

/** Builds the application, unless the present build was made from exactly these sources. */
export async function ensureBuilt(actionsKey: string | undefined, tell: Say = say): Promise<void> {
  await ensureGenerated(tell);
  const stamp = buildStamp(actionsKey);
  if (isCurrent(buildStampPath, stamp)) return;
  await underLock(tell, async () => {
    if (isCurrent(buildStampPath, stamp)) return;
    const key = actionsKey ? { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey } : {};
    await step(
      "Building the application",
      () => runTool("next/dist/bin/next", ["build"], { ...duringBuild, ...key }),
      tell,
    );
    writeFileSync(buildStampPath, stamp);
  });
}

// Building imports every module, and the modules ask for their settings; nothing connects while building.
const duringBuild = {
  DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
};

function clientStamp(): string {
  return stampOf(["prisma/schema.prisma", "prisma/models", "prisma/prisma.config.ts", "package-lock.json"]);
}

function buildStamp(actionsKey: string | undefined): string {
  const rooms = ["kernel", "access", "server", "ui", "features", "app", "proxy.ts", "instrumentation.ts"];
  return stampOf(
    [...rooms.map((room) => `src/${room}`), "public", "next.config.ts", "tsconfig.json", "package.json"],
    clientStamp(),
    // Several servers behind one address must agree on the names of the actions, which the key decides.
    actionsKey ?? "",
    process.version,
  );
}

async function underLock(tell: Say, work: () => Promise<void>): Promise<void> {
  const release = holdLock(projectFolder, tell);
  const exit = () => release();
  process.once("exit", exit);
  try {
    await work();
  } finally {
    process.off("exit", exit);
    release();
  }
}

/** Runs a package's program with this Node and keeps its words to itself unless it fails. */
async function runTool(program: string, args: string[], environment: Record<string, string> = {}): Promise<void> {
  const path = join(projectFolder, "node_modules", program);
  if (!existsSync(path))
    throw new PlainError(`A package is missing (${program}): delete node_modules and start again.`);
  const child = spawn(process.execPath, [path, ...args], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      // Prisma wants a native engine that only its migrate commands use; any file satisfies it, and ours is WebAssembly.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
      NO_COLOR: "1",
      ...environment,
    },
  });
  const words: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => words.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => words.push(chunk));
  const end = () => child.kill();
  process.once("exit", end);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  process.off("exit", end);
  if (code === 0) return;
  process.stderr.write(Buffer.concat(words));
  throw new PlainError(`That failed: ${program} ${args.join(" ")} (exit code ${code}); its own words are above.`);
}
