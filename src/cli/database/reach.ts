import pg from "pg";
import { codeOf, messageOf, PlainError } from "../console/plain-error.ts";

/** Refuses a DATABASE_URL that leads nowhere, in one line that does not repeat the password. */
export async function reachDatabase(url: string, patienceMs = 10_000): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
    if (rows[0].version < 150_000)
      throw new PlainError("The database is older than PostgreSQL 15, which Tallydesk needs.");
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(`The database of DATABASE_URL ${objection(error, new URL(url))}.`);
  } finally {
    await client.end().catch(() => {});
  }
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
      return `cannot be reached: there is no host "${hostname}"`;
    default:
      return `cannot be used (${place}): ${messageOf(error)}`;
  }
}
