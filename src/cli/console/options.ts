import { parseArgs } from "node:util";
import { messageOf, PlainError } from "./plain-error.ts";

/** What may follow `npm start --`. */
export interface StartOptions {
  port: number;
  dataDir: string;
  isEmpty: boolean;
  databaseUrl: string | undefined;
}

/** Reads the options of start and dev; anything unknown is refused, so that a typing error never starts something else. */
export function readStartOptions(args: string[], environment: NodeJS.ProcessEnv, folder: string): StartOptions {
  let values: { port?: string; data?: string; empty?: boolean };
  try {
    ({ values } = parseArgs({
      args,
      options: { port: { type: "string" }, data: { type: "string" }, empty: { type: "boolean" } },
    }));
  } catch (error) {
    throw new PlainError(`${messageOf(error).split(". ")[0]}. Known are --port N, --data DIR and --empty.`);
  }
  if (values.data === "") throw new PlainError("--data needs the name of a folder.");
  return {
    port: readPort(values.port ?? environment.PORT ?? "3000"),
    dataDir: values.data ?? `${folder}/.data`,
    isEmpty: values.empty ?? false,
    databaseUrl: environment.DATABASE_URL ? readDatabaseUrl(environment.DATABASE_URL) : undefined,
  };
}

/** A port a server may listen on. */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new PlainError(`The port must be a number from 1 to 65535, not "${text}".`);
}

/** The address of a PostgreSQL database; says what is wrong without repeating the password in it. */
export function readDatabaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return text;
  throw new PlainError("DATABASE_URL is not an address like postgresql://user:password@host:5432/database.");
}
