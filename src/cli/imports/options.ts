import { parseArgs } from "node:util";
import { messageOf, PlainError } from "../console/plain-error.ts";

/** What follows `npm run import --`. */
export interface ImportCall {
  readonly file: string;
  readonly mapping: string;
  readonly isDryRun: boolean;
  readonly dataDir: string | undefined;
}

const usage = "npm run import -- tickets FILE.csv --map NAME-OR-FILE [--dry-run] [--data DIR]";

/** Reads what is to be imported from where; anything unknown is refused with how it is called. */
export function readImportOptions(args: string[]): ImportCall {
  let parsed: { values: { map?: string; "dry-run"?: boolean; data?: string }; positionals: string[] };
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { map: { type: "string" }, "dry-run": { type: "boolean" }, data: { type: "string" } },
    });
  } catch (error) {
    throw new PlainError(`${messageOf(error).split(". ")[0]}. It is called: ${usage}`);
  }
  const { values, positionals } = parsed;
  const [what, file, ...rest] = positionals;
  if (what !== "tickets") throw new PlainError(`Say what to import; tickets can be: ${usage}`);
  if (!file || rest.length > 0) throw new PlainError(`Name one file: ${usage}`);
  if (!values.map) throw new PlainError(`Say how its columns are to be read, with --map: ${usage}`);
  return { file, mapping: values.map, isDryRun: values["dry-run"] ?? false, dataDir: values.data };
}
