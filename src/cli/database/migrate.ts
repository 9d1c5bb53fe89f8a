import { setTimeout as pause } from "node:timers/promises";
import { runMigrations as migrateJobQueue } from "graphile-worker";
import pg from "pg";
import { codeOf, messageOf, PlainError } from "../console/plain-error.ts";
import { quiet, type Say } from "../console/report.ts";
import { prismaFolder } from "../project.ts";
import { asEngineList, type MigrationFile, readMigrations, readSchema } from "./migration-files.ts";

/** What a migration run needs to know beside the address. */
export interface MigrateOptions {
  /** The folder with schema.prisma and migrations/; tests bring their own. */
  folder?: string;
  tell?: Say;
}

// Any fixed number will do, as long as nobody else uses it in this database.
const lockKey = 7_205_915;
const noFilter = { externalTables: [], externalEnums: [] };

/** Brings a database to the newest schema, one migration and one transaction at a time; gives the names of those applied. */
export async function migrate(
  url: string,
  { folder = prismaFolder, tell = quiet }: MigrateOptions = {},
): Promise<string[]> {
  const migrations = readMigrations(`${folder}/migrations`);
  // One connection: what it holds (the lock, the transaction) ends with it, also when this process is killed.
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 });
  pool.on("error", () => {});
  try {
    if (isUpToDate(migrations, await appliedMigrations(pool), tell) && (await hasJobQueue(pool))) return [];
    await takeLock(pool, tell);
    const pending = pendingOf(migrations, await appliedMigrations(pool));
    for (const migration of pending) {
      tell(`migration ${migration.name}`);
      await applyOne(pool, folder, migrations.slice(0, migrations.indexOf(migration) + 1), migration);
    }
    if (!(await hasJobQueue(pool))) await migrateJobQueue({ pgPool: pool });
    return pending.map(({ name }) => name);
  } finally {
    await pool.end();
  }
}

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

async function appliedMigrations(pool: pg.Pool): Promise<Applied[]> {
  const { rows: tables } = await pool.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (!tables[0]?.name) return [];
  const { rows } = await pool.query<Applied>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at",
  );
  return rows;
}

function pendingOf(migrations: MigrationFile[], applied: Applied[]): MigrationFile[] {
  const done = new Map(applied.map((row) => [row.migration_name, row]));
  return migrations.filter((migration) => {
    const row = done.get(migration.name);
    if (row?.finished_at && row.checksum !== migration.checksum) {
      throw new PlainError(
        `The migration ${migration.name} was changed after this database had applied it: restore the file and write a new migration.`,
      );
    }
    return !row?.finished_at;
  });
}

function isUpToDate(migrations: MigrationFile[], applied: Applied[], tell: Say): boolean {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = applied.find((row) => !known.has(row.migration_name));
  // A schema only grows within one release, so the release before may still run on it.
  if (unknown) tell(`The database knows a newer migration than this release: ${unknown.migration_name}.`);
  return pendingOf(migrations, applied).length === 0;
}

async function hasJobQueue(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query("SELECT to_regclass('graphile_worker.migrations') AS name");
  return Boolean(rows[0]?.name);
}

async function takeLock(pool: pg.Pool, tell: Say): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const { rows } = await pool.query("SELECT pg_try_advisory_lock($1) AS mine", [lockKey]);
    if (rows[0]?.mine) return;
    if (attempt === 5) tell("Waiting for another server to finish migrating this database…");
    await pause(100);
  }
}

// The script and the record of it commit together: a failure, or a kill half-way, leaves the schema as it was.
async function applyOne(
  pool: pg.Pool,
  folder: string,
  upToIt: MigrationFile[],
  migration: MigrationFile,
): Promise<void> {
  const { openSchemaEngine } = await import("./schema-engine.ts");
  for (let attempt = 1; ; attempt += 1) {
    const { engine, scriptError, close } = await openSchemaEngine(pool, readSchema(folder));
    await pool.query("BEGIN");
    try {
      // Never make the whole desk wait behind a lock that a long report holds.
      await pool.query("SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = 0");
      await engine.applyMigrations({ migrationsList: asEngineList(`${folder}/migrations`, upToIt), filters: noFilter });
      await pool.query("COMMIT");
      return;
    } catch (error) {
      await pool.query("ROLLBACK");
      const reason = scriptError();
      if (codeOf(reason) === "55P03" && attempt < 5) continue;
      throw new PlainError(
        `The migration ${migration.name} failed and changed nothing: ${reason ? explain(reason, migration) : messageOf(error)}`,
      );
    } finally {
      await close();
    }
  }
}

function explain(error: pg.DatabaseError, { name, sql }: MigrationFile): string {
  const position = Number(error.position);
  const line = position > 0 ? `, line ${sql.slice(0, position).split("\n").length}` : "";
  const more = [error.detail, error.hint].filter(Boolean).join(" ");
  return `${error.message}${more ? ` (${more})` : ""} [prisma/migrations/${name}/migration.sql${line}]`;
}
