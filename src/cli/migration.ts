import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PlainError } from "./console/plain-error.ts";
import { say } from "./console/report.ts";
import { startEmbedded } from "./database/embedded-postgres.ts";
import { lockFile } from "./database/migration-files.ts";
import { nextMigration } from "./database/next-migration.ts";
import { prismaFolder } from "./project.ts";

const [title = ""] = process.argv.slice(2);
if (!/^[a-z0-9][a-z0-9_-]*$/.test(title)) {
  throw new PlainError("Say what the migration does: npm run migration -- add_ticket_source");
}

const scratch = mkdtempSync(join(tmpdir(), "tallydesk-migration-"));
const server = await startEmbedded({ dataDir: scratch, isDisposable: true });
try {
  const script = await nextMigration(server.adminUrl);
  if (script) write(script);
  else say("The migrations already give the schema: nothing to write.");
} finally {
  await server.stop();
  rmSync(scratch, { recursive: true, force: true });
}

function write(script: string): void {
  const folder = join(prismaFolder, "migrations");
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const path = join(folder, `${time}_${title.replaceAll("-", "_")}`);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "migration.sql"), script);
  writeFileSync(join(folder, "migration_lock.toml"), lockFile);
  say(
    `Wrote ${path}/migration.sql: read it before you commit it, and add the CHECKs that the schema files cannot say.`,
  );
}
