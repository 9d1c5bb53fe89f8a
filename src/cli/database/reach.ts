import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { codeOf, messageOf, PlainError } from "../console/plain-error.ts";

const connectTimeoutMs = 10_000;

/** Refuses a DATABASE_URL that leads nowhere, in one line without the password; waits for one that is only not up yet. */
export async function reachDatabase(url: string, patienceMs = 0): Promise<void> {
  for (const deadline = Date.now() + patienceMs; ; await pause(500)) {
    try {
      return await tryOnce(url);
    } catch (error) {
      if (error instanceof PlainError) throw error;
      if (isMaybeStarting(error) && Date.now() < deadline) continue;
      throw new PlainError(`The database of DATABASE_URL ${objection(error, new URL(url))}.`);
    }
  }
}

async function tryOnce(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
    if (rows[0].version < 150_000) {
      throw new PlainError("The database is older than PostgreSQL 15, which Tallydesk needs.");
    }
  } finally {
    await client.end().catch(() => {});
  }
}

// 57P03: PostgreSQL says "starting up" or "shutting down".
function isMaybeStarting(error: unknown): boolean {
  return ["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "57P03"].includes(codeOf(error));
}

function objection(error: unknown, { hostname, port, pathname, username }: URL): string {
  const place = `${hostname}:${port || 5432}`;
  switch (codeOf(error)) {
    case "28P01":
      return `refuses the password of "${username}" (${place})`;
    case "28000":
      return `does not let "${username}" in (${place}): ${messageOf(error)}`;
    case "3D000":
      return `does not exist: "${pathname.slice(1)}" on ${place}`;
    case "ECONNREFUSED":
      return `cannot be reached: nothing listens on ${place}`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `cannot be reached: there is no host "${hostname}"`;
    default:
      return `cannot be used (${place}): ${messageOf(error)}`;
  }
}
