import { PlainError } from "../console/plain-error.ts";
import { say, step } from "../console/report.ts";
import { type EmbeddedPostgres, startEmbedded } from "../database/embedded-postgres.ts";
import { reachDatabase } from "../database/reach.ts";
import type { Lifecycle } from "./lifecycle.ts";

/** The database a command works on. */
export interface OpenDatabase {
  url: string;
  /** The embedded server's process; 0 when the database is somebody else's. */
  pid: number;
}

const restartsPerMinute = 5;

/** The database at the given address, or an embedded one that is started again whenever it dies. */
export async function openDatabase(
  url: string | undefined,
  dataDir: string,
  lifecycle: Lifecycle,
): Promise<OpenDatabase> {
  if (url) {
    await step("Connecting to the database", () => reachDatabase(url));
    return { url, pid: 0 };
  }
  let running = await step("Starting PostgreSQL", () => startEmbedded({ dataDir }));
  lifecycle.beforeEnd(() => running.stop());
  void keepAlive();
  return { url: running.url, pid: running.pid };

  async function keepAlive(): Promise<void> {
    let recent: number[] = [];
    for (;;) {
      await running.ended;
      if (lifecycle.isEnding()) return;
      recent = [...recent.filter((at) => Date.now() - at < 60_000), Date.now()];
      const again = recent.length > restartsPerMinute ? undefined : await startAgain(running.url);
      if (lifecycle.isEnding()) {
        await again?.stop();
        return;
      }
      if (!again) {
        console.error("PostgreSQL keeps ending; its own words are in postgres.log of the data folder.");
        await lifecycle.end(1);
        return;
      }
      running = again;
    }
  }

  async function startAgain(expectedUrl: string): Promise<EmbeddedPostgres | undefined> {
    say("PostgreSQL ended unexpectedly: starting it again.");
    try {
      const again = await startEmbedded({ dataDir });
      if (again.url === expectedUrl) return again;
      // The server holds the old address; without it, it would wait for a database that never comes back.
      await again.stop();
      throw new PlainError("its port was taken by another program");
    } catch (error) {
      console.error(error instanceof PlainError ? error.message : error);
      return undefined;
    }
  }
}
