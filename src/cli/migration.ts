import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { messageOf, PlainError } from "./console/plain-error.ts";
import { say } from "./console/report.ts";
import { startEmbedded } from "./database/embedded-postgres.ts";
import { asEngineList, lockFile, readMigrations, readSchema } from "./database/migration-files.ts";
import { openSchemaEngine } from "./database/schema-engine.ts";
import { prismaFolder } from "./project.ts";

const [title = ""] = process.argv.slice(2);
if (!/^[a-z0-9][a-z0-9_-]*$/.test(title)) {
  throw new PlainError("Say what the migration does: npm run migration -- add_ticket_source");
}

const folder = join(prismaFolder, "migrations");
const scratch = mkdtempSync(join(tmpdir(), "tallydesk-migration-"));
const server = await startEmbedded({ dataDir: scratch, isDisposable: true });
const pool = new pg.Pool({ connectionString: server.adminUrl });
try {
  const script = await nextScript(pool);
  if (script) write(script);
  else say("The migrations already give the schema: nothing to write.");
} finally {
  await pool.end();
  await server.stop();
  rmSync(scratch, { recursive: true, force: true });
}

/** What leads from the schema that the migrations give to the schema of the files; undefined when they agree. */
async function nextScript(admin: pg.Pool): Promise<string | undefined> {
  const schema = readSchema(prismaFolder);
  const earlier = readMigrations(folder);
  const { engine, scriptError } = await openSchemaEngine(admin, schema);
  try {
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...asEngineList(folder, earlier) },
      to: { tag: "schemaDatamodel", files: schema.map(([path, content]) => ({ path, content })) },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return withoutKnownExtensions(stdout ?? "", earlier.map(({ sql }) => sql).join("\n"));
  } catch (error) {
    throw new PlainError(`The migration could not be written: ${scriptError()?.message ?? messageOf(error)}`);
  }
}

// The engine does not look which extensions are there and asks for all of them every time.
function withoutKnownExtensions(script: string, earlier: string): string | undefined {
  const rest = script.replace(/-- CreateExtension\n(CREATE EXTENSION [^;]+;)\s*/g, (whole, statement: string) =>
    earlier.includes(statement) ? "" : whole,
  );
  return rest.replace(/^-- This is an empty migration.*$/m, "").trim() ? rest : undefined;
}

function write(script: string): void {
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const path = join(folder, `${time}_${title.replaceAll("-", "_")}`);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "migration.sql"), script);
  writeFileSync(join(folder, "migration_lock.toml"), lockFile);
  say(
    `Wrote ${path}/migration.sql: read it before you commit it, and add the CHECKs that the schema files cannot say.`,
  );
}
