import { parseEnv } from "node:util";
import { readDatabaseUrl, readPort } from "../console/options.ts";
import { messageOf } from "../console/plain-error.ts";

/** What `npm run serve` needs to know before it starts anything. */
export interface ServeSettings {
  databaseUrl: string;
  /** Where migrations run: PostgreSQL itself when a pooler stands before it. */
  directUrl: string;
  origin: string;
  host: string;
  port: number;
  actionsKey: string;
}

/** Reads the settings of a real desk, or gives every objection to them: one line each. */
export function readServeSettings(
  environment: NodeJS.ProcessEnv,
  exampleFile: string,
): ServeSettings | { objections: string[] } {
  const examples = new Set(Object.values(parseEnv(exampleFile)).filter((value) => value && value.length >= 20));
  const objections: string[] = [];
  const required = (name: string, objection: (value: string) => string | undefined): string => {
    const value = environment[name]?.trim() ?? "";
    const found = value === "" ? "is not set" : objection(value);
    if (found) objections.push(`${name} ${found}.`);
    return value;
  };
  const own = (value: string) => (examples.has(value) ? "is the example value: make your own" : undefined);
  const toDatabase = (value: string) => own(value) ?? objectionOf(() => readDatabaseUrl(value));

  const settings: ServeSettings = {
    databaseUrl: required("DATABASE_URL", toDatabase),
    directUrl: "",
    origin: required("APP_ORIGIN", (value) => own(value) ?? objectionToOrigin(value)),
    actionsKey: required("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", (value) => own(value) ?? objectionToKey(value)),
    host: environment.HOST || "0.0.0.0",
    port: 3000,
  };
  settings.directUrl = environment.DATABASE_DIRECT_URL
    ? required("DATABASE_DIRECT_URL", toDatabase)
    : settings.databaseUrl;
  required("NEXTAUTH_SECRET", (value) => own(value) ?? objectionToSecret(value));
  try {
    settings.port = readPort(environment.PORT || "3000");
  } catch (error) {
    objections.push(messageOf(error));
  }
  return objections.length > 0 ? { objections } : settings;
}

function objectionOf(read: () => string): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return messageOf(error).replace(/^DATABASE_URL |\.$/g, "");
  }
}

function objectionToOrigin(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || url.origin !== value) return "must be an address without a path, like https://desk.example.com";
  const isThisMachine = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol === "https:" || (url.protocol === "http:" && isThisMachine)) return undefined;
  return "must begin with https:// (http:// is for this machine only)";
}

// Words like these come from manuals; a secret that somebody else can read in a manual is none.
const manuals = /change.?me|replace.?me|example|your.?secret|secret.?secret|password|0123456789/i;

function objectionToSecret(value: string): string | undefined {
  if (Buffer.byteLength(value) < 32) return "is too short: at least 32 characters (openssl rand -base64 48)";
  if (manuals.test(value) || new Set(value).size < 10)
    return "is an example value: make your own (openssl rand -base64 48)";
  return undefined;
}

function objectionToKey(value: string): string | undefined {
  const bytes = Buffer.from(value, "base64");
  const isBase64 = bytes.toString("base64").replace(/=+$/, "") === value.replace(/=+$/, "");
  if (!isBase64 || bytes.length !== 32) return "must be 32 bytes in base64 (openssl rand -base64 32)";
  return new Set(bytes).size < 10 || manuals.test(bytes.toString("latin1"))
    ? "is an example value: make your own"
    : undefined;
}
