import { ensureGenerated } from "./build/ensure-built.ts";
import { PlainError } from "./console/plain-error.ts";
import { quiet } from "./console/report.ts";
import { borrowDatabase } from "./desk/borrowed-database.ts";
import { readProvisionOptions } from "./provision/options.ts";

const call = readProvisionOptions(process.argv.slice(2));
await ensureGenerated(quiet);
const database = await borrowDatabase(call.dataDir);
try {
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL ??= "warn";
  // The desk's code reads its settings as it loads.
  const { provision } = await import("./provision/organization.ts");
  const { db } = await import("#server/db.ts");
  await provision(call).finally(() => db.$disconnect());
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
} finally {
  await database.giveBack();
}
