import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PlainError } from "../console/plain-error.ts";

/** One migration: a folder named by its time, with the SQL in it. */
export interface MigrationFile {
  name: string;
  sql: string;
  /** As Prisma records it beside the applied migration. */
  checksum: string;
}

/** Every migration in a folder, oldest first. */
export function readMigrations(folder: string): MigrationFile[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const path = join(folder, name, "migration.sql");
    if (!existsSync(path)) throw new PlainError(`The migration ${name} has no migration.sql (${path}).`);
    const sql = readFileSync(path, "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/** What Prisma's own command line expects to find beside the migrations. */
export const lockFile = 'provider = "postgresql"\n';

/** The list in the form the schema engine wants. */
export function asEngineList(folder: string, migrations: MigrationFile[]) {
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: lockFile },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}

/** The schema files, as [path, text]. */
export function readSchema(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".prisma") && !path.startsWith("client"))
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), "utf8")]);
}
