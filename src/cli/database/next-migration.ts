import pg from "pg";
import { messageOf, PlainError } from "../console/plain-error.ts";
import { prismaFolder } from "../project.ts";
import { asEngineList, readMigrations, readSchema } from "./migration-files.ts";
import { openSchemaEngine } from "./schema-engine.ts";

/** The SQL that leads from the schema that the migrations give to that of the schema files; undefined when they agree. */
export async function nextMigration(adminUrl: string): Promise<string | undefined> {
  const schema = readSchema(prismaFolder);
  const folder = `${prismaFolder}/migrations`;
  const earlier = readMigrations(folder);
  const pool = new pg.Pool({ connectionString: adminUrl });
  pool.on("error", () => {});
  const { engine, scriptError, close } = await openSchemaEngine(pool, schema);
  try {
    // The engine applies the migrations to a scratch database of its own and looks what came out.
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
  } finally {
    await close();
    await pool.end();
  }
}

// The engine does not look which extensions are there and asks for all of them every time.
function withoutKnownExtensions(script: string, earlier: string): string | undefined {
  const rest = script.replace(/-- CreateExtension\n(CREATE EXTENSION [^;]+;)\s*/g, (whole, statement: string) =>
    earlier.includes(statement) ? "" : whole,
  );
  return rest.replace(/^-- This is an empty migration.*$/m, "").trim() ? rest : undefined;
}
