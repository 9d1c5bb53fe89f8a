import { spawn } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { PlainError } from "../console/plain-error.ts";
import { say, step } from "../console/report.ts";
import { migrate } from "../database/migrate.ts";
import { prismaFolder, projectFolder } from "../project.ts";

/** What a database holds: no organization yet, the sample one, or somebody's own. */
export type Organization = "none" | "sample" | "own";

/** Looks which organization a database holds. */
export async function organizationIn(url: string): Promise<Organization> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query("SELECT to_regclass('organization') AS name");
    if (!tables[0]?.name) return "none";
    const { rows } = await client.query<{ is_sample: boolean }>("SELECT is_sample FROM organization LIMIT 1");
    if (!rows[0]) return "none";
    return rows[0].is_sample ? "sample" : "own";
  } finally {
    await client.end();
  }
}

/** Fills an empty database with the sample organization; one that a killed start left half-filled is begun anew. */
export async function ensureSample(url: string, dataDir: string, environment: Record<string, string>): Promise<void> {
  const unfinished = join(dataDir, "sample-unfinished");
  const found = await organizationIn(url);
  if (found !== "none" && !(found === "sample" && existsSync(unfinished))) return;
  if (found === "sample") {
    say("The sample organization was not finished the last time: starting it again.");
    await emptyDatabase(url);
    await migrate(url);
  }
  writeFileSync(unfinished, "");
  await step("Creating the sample organization", () => runSeed({ ...environment, DATABASE_URL: url }));
  rmSync(unfinished);
}

async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("DROP SCHEMA public CASCADE; DROP SCHEMA graphile_worker CASCADE; CREATE SCHEMA public");
  } finally {
    await client.end();
  }
}

/** Runs the seed in a process of its own: the commands it calls read their settings and open their pool once. */
export async function runSeed(environment: Record<string, string>): Promise<void> {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", join(prismaFolder, "seed/sample.ts")],
    { cwd: projectFolder, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...environment } },
  );
  const end = () => child.kill();
  process.once("exit", end);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  process.off("exit", end);
  if (code !== 0) throw new PlainError("The sample organization could not be created; the reason is above.");
}

/** The sample's people, as the console introduces them. */
export const sampleSignIns = [
  ["olivia@tallydesk.example", "tallydesk-sample-olivia", "Business Owner: approves timesheets and expenses"],
  ["ada@tallydesk.example", "tallydesk-sample-ada", "administrator"],
  ["max@tallydesk.example", "tallydesk-sample-max", "service manager"],
  ["tess@tallydesk.example", "tallydesk-sample-tess", "technician (also theo@ and tariq@)"],
] as const;
