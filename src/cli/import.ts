import { PlainError } from "./console/plain-error.ts";
import { borrowDatabase } from "./desk/borrowed-database.ts";
import { readImportOptions } from "./imports/options.ts";

const options = readImportOptions(process.argv.slice(2));
const database = await borrowDatabase(options.dataDir);
try {
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL ??= "warn";
  // The desk's code reads its settings as it loads.
  const { importFile } = await import("./imports/tickets.ts");
  await importFile(options);
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
} finally {
  await database.giveBack();
}
