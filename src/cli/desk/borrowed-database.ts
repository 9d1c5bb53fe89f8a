import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readDatabaseUrl } from "../console/options.ts";
import { PlainError } from "../console/plain-error.ts";
import { openDataFolder, secretsOf } from "../data-folder.ts";
import { startEmbedded } from "../database/embedded-postgres.ts";
import { migrate } from "../database/migrate.ts";
import { reachDatabase } from "../database/reach.ts";
import { projectFolder } from "../project.ts";
import { claimDataFolder, isRunningFrom } from "./claim.ts";

/** A database for the length of one command. */
export interface BorrowedDatabase {
  readonly url: string;
  giveBack(): Promise<void>;
}

/**
 * The database that a command works on: DATABASE_URL's, or the one of the data folder; that one is shared with a desk
 * that runs from it now, and started for the length of the command otherwise.
 */
export async function borrowDatabase(dataDir: string | undefined): Promise<BorrowedDatabase> {
  if (process.env.DATABASE_URL) {
    const url = readDatabaseUrl(process.env.DATABASE_URL);
    await reachDatabase(url);
    await migrate(url);
    return { url, giveBack: async () => {} };
  }
  const folder = resolve(dataDir ?? join(projectFolder, ".data"));
  if (isRunningFrom(folder)) {
    const url = addressIn(folder);
    await reachDatabase(url);
    return { url, giveBack: async () => {} };
  }
  if (!existsSync(join(folder, "postgres"))) {
    throw new PlainError(`There is no desk in ${folder} yet: start one first (npm start), or set DATABASE_URL.`);
  }
  openDataFolder(folder);
  const claim = await claimDataFolder(folder);
  const server = await startEmbedded({ dataDir: folder });
  await migrate(server.url);
  const giveBack = async () => {
    await server.stop();
    claim.release();
  };
  return { url: server.url, giveBack };
}

function addressIn(folder: string): string {
  const port = readFileSync(join(folder, "postgres.port"), "utf8").trim();
  return `postgresql://tallydesk:${secretsOf(folder).databasePassword}@127.0.0.1:${port}/tallydesk`;
}
