import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate } from "#cli/database/migrate.ts";
import { databaseWithoutTables } from "../../support/database.ts";

let folder: string;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "migrate-"));
  writeFileSync(join(folder, "schema.prisma"), 'datasource db {\n  provider = "postgresql"\n}\n');
  url = await databaseWithoutTables();
  writeMigration("20260101000000_first", "CREATE TABLE desk (id int PRIMARY KEY);");
});
afterEach(() => rmSync(folder, { recursive: true }));

function writeMigration(name: string, sql: string): void {
  mkdirSync(join(folder, "migrations", name), { recursive: true });
  writeFileSync(join(folder, "migrations", name, "migration.sql"), sql);
}

async function tables(): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  await client.end();
  return rows.map(({ tablename }) => tablename);
}

describe("migrating", () => {
  test("applies what is new, in order, and nothing twice", async () => {
    writeMigration("20260102000000_second", "CREATE TABLE chair (id int);");
    expect(await migrate(url, { folder })).toEqual(["20260101000000_first", "20260102000000_second"]);
    expect(await migrate(url, { folder })).toEqual([]);
    expect(await tables()).toEqual(["_prisma_migrations", "chair", "desk"]);
  });

  test("reads a function with semicolons in it", async () => {
    const body = "BEGIN NEW.id := 7; RETURN NEW; END;";
    writeMigration("20260102000000_rule", `CREATE FUNCTION seven() RETURNS trigger LANGUAGE plpgsql AS $$ ${body} $$;`);
    expect(await migrate(url, { folder })).toHaveLength(2);
  });

  test("leaves the old schema when one fails, and says which, where and why", async () => {
    await migrate(url, { folder });
    writeMigration("20260102000000_bad", "CREATE TABLE chair (id int);\nALTER TABLE nowhere ADD COLUMN x int;");
    const failure = /^The migration 20260102000000_bad failed and changed nothing: relation "nowhere" does not exist/;
    await expect(migrate(url, { folder })).rejects.toThrow(failure);
    expect(await tables()).toEqual(["_prisma_migrations", "desk"]);
    // The next start says the same, and goes on once the file is mended.
    await expect(migrate(url, { folder })).rejects.toThrow(failure);
    writeMigration("20260102000000_bad", "CREATE TABLE chair (id int);");
    expect(await migrate(url, { folder })).toEqual(["20260102000000_bad"]);
  });

  test("refuses a file that was changed after it was applied", async () => {
    await migrate(url, { folder });
    writeMigration("20260101000000_first", "CREATE TABLE desk (id bigint PRIMARY KEY);");
    await expect(migrate(url, { folder })).rejects.toThrow("20260101000000_first was changed after this database had");
  });

  test("of a dozen leaves nothing listening to the connection", async () => {
    for (let at = 10; at < 22; at += 1) writeMigration(`202601${at}000000_one`, `CREATE TABLE table_${at} (id int);`);
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on("warning", note);
    expect(await migrate(url, { folder })).toHaveLength(13);
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", note);
    expect(warnings.map(({ message }) => message)).toEqual([]);
  });

  test("happens once when several servers start at the same time", async () => {
    writeMigration("20260102000000_slow", "SELECT pg_sleep(0.3); CREATE TABLE chair (id int);");
    const applied = await Promise.all([1, 2, 3].map(() => migrate(url, { folder })));
    expect(applied.flat().sort()).toEqual(["20260101000000_first", "20260102000000_slow"]);
  });
});
