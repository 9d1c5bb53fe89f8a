import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { messageOf, PlainError } from "../console/plain-error.ts";
import { openDataFolder, secretsOf } from "../data-folder.ts";
import { portFor } from "./free-port.ts";
import { endLeftover } from "./leftover-postgres.ts";
import { postgresBinaries } from "./postgres-binaries.ts";
import { unprivilegedPrefix } from "./unprivileged.ts";

const majorVersion = "18";
const databaseName = "tallydesk";

/** A PostgreSQL of our own, running until stopped. */
export interface EmbeddedPostgres {
  /** For the application: the owner of one database, nothing more. */
  url: string;
  /** For tests and the migration author, who make and drop databases. */
  adminUrl: string;
  port: number;
  pid: number;
  /** Settles when the server ends, asked or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** Where and how to run it. */
export interface EmbeddedOptions {
  dataDir: string;
  /** Gives up durability for speed: for tests, whose data nobody misses. */
  isDisposable?: boolean;
}

/** Starts PostgreSQL on a data folder: creates the cluster the first time, and first ends one that a crash left running. */
export async function startEmbedded({ dataDir, isDisposable = false }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  openDataFolder(dataDir);
  const secrets = secretsOf(dataDir);
  const cluster = join(dataDir, "postgres");
  const log = join(dataDir, "postgres.log");
  await endLeftover(cluster);
  if (!existsSync(join(cluster, "PG_VERSION"))) createCluster(cluster, secrets.databaseAdminPassword, isDisposable);
  refuseOtherVersion(cluster);

  const port = await portFor(join(dataDir, "postgres.port"));
  const child = launch(cluster, log, port, isDisposable);
  // However this process ends, save by SIGKILL, its database ends with it.
  const end = () => child.kill("SIGINT");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const address = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  const adminUrl = address("postgres", secrets.databaseAdminPassword, "postgres");

  await untilReady(adminUrl, child, log);
  await createDatabase(adminUrl, secrets.databasePassword);
  writeFileSync(join(dataDir, "postgres.port"), String(port));
  return {
    url: address(databaseName, secrets.databasePassword, databaseName),
    adminUrl,
    port,
    pid: child.pid ?? 0,
    ended,
    stop: () => endPolitely(child, ended),
  };
}

// Made aside and moved into place, so that a crash half-way leaves nothing that looks like a cluster.
function createCluster(cluster: string, password: string, isDisposable: boolean): void {
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const [program = "", ...args] = [...unprivilegedPrefix(draft), postgresBinaries().initdb];
  const run = spawnSync(
    program,
    [
      ...args,
      "-D",
      draft,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // ICU, not the machine's own locales: the same order of names on every machine.
      "--locale=C",
      "--locale-provider=icu",
      "--icu-locale=und",
      ...(isDisposable ? ["--no-sync"] : []),
    ],
    { env: environment(), encoding: "utf8" },
  );
  rmSync(passwordFile);
  if (run.status !== 0) {
    throw new PlainError(`The embedded PostgreSQL could not be prepared: ${run.stderr || messageOf(run.error)}`);
  }
  renameSync(draft, cluster);
}

function refuseOtherVersion(cluster: string): void {
  const version = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (version === majorVersion) return;
  throw new PlainError(
    `The data folder was written by PostgreSQL ${version}, this is ${majorVersion}: dump it with the old one and restore it, or use another --data folder.`,
  );
}

function launch(cluster: string, log: string, port: number, isDisposable: boolean): ChildProcess {
  const prefix = unprivilegedPrefix(cluster);
  const [program = "", ...args] = [...prefix, postgresBinaries().postgres, "-D", cluster];
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(isDisposable ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  for (const [name, value] of Object.entries(settings)) args.push("-c", `${name}=${value}`);
  // A file, not a pipe: the server must be able to write its log also when we are gone. It starts anew before it grows large.
  const output = openSync(log, existsSync(log) && statSync(log).size > 4_000_000 ? "w" : "a", 0o600);
  // Detached: Ctrl-C goes to us alone, so that the database ends after the application and not before.
  const child = spawn(program, args, { detached: true, stdio: ["ignore", output, output], env: environment() });
  closeSync(output);
  child.on("error", () => {});
  return child;
}

// PostgreSQL reads PG… variables, and must not read the caller's.
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: "C", NODE_ENV: "production" };
}

async function untilReady(adminUrl: string, child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new PlainError(`The embedded PostgreSQL did not start: ${lastWords(log)} (see ${log}).`);
    }
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 2_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      return;
    } catch (error) {
      if (Date.now() > deadline)
        throw new PlainError(`The embedded PostgreSQL does not answer: ${messageOf(error)} (see ${log}).`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    } finally {
      await client.end().catch(() => {});
    }
  }
}

function lastWords(log: string): string {
  const lines = readFileSync(log, "utf8").trim().split("\n").slice(-20);
  return (lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? "no reason given").replace(
    /^.*?(?=FATAL|PANIC|ERROR)/,
    "",
  );
}

// The application owns its database and is no superuser, as with any hosted PostgreSQL.
async function createDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [databaseName]);
    if (rowCount) return;
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [databaseName]);
    if (!role.rowCount)
      await client.query(`CREATE ROLE ${databaseName} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    await client.query(`CREATE DATABASE ${databaseName} OWNER ${databaseName}`);
  } finally {
    await client.end();
  }
}

// SIGINT is PostgreSQL's fast shutdown: running statements are rolled back, everything committed is kept.
async function endPolitely(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGINT");
  const impatience = setTimeout(() => child.kill("SIGQUIT"), 15_000);
  await ended;
  clearTimeout(impatience);
}
