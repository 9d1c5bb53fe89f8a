import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "#prisma/client.ts";
import { endingForGood } from "#server/ended-transaction.ts";
import { env } from "#server/env.ts";

/** A transaction in progress: everything a command does goes through it. */
export type Tx = Prisma.TransactionClient;

function connect() {
  const { DATABASE_URL, DATABASE_DIRECT_URL, DATABASE_POOL } = env();
  // A pooler in transaction mode gives every transaction another connection: what one of them was told, the next does not
  // know. So nothing is named there, and the limits that PostgreSQL keeps are set for its role (README).
  const isPooled = DATABASE_DIRECT_URL !== undefined;
  // Without these a frozen database hangs every request for good. Each wait ends before the next outer one: a lock before
  // its statement, a place in the pool before the start of a transaction, both before the 5 s after which a page must say so.
  const adapter = endingForGood(
    new PrismaPg(
      {
        connectionString: DATABASE_URL,
        max: DATABASE_POOL,
        connectionTimeoutMillis: 4000,
        query_timeout: 4500,
        ...(isPooled ? {} : limitsOfConnection),
        keepAlive: true,
      },
      isPooled ? {} : { statementNameGenerator: nameOfStatement },
    ),
  );
  return new PrismaClient({ adapter, errorFormat: "minimal", transactionOptions: { maxWait: 4500, timeout: 10_000 } });
}

const limitsOfConnection = {
  statement_timeout: 5000,
  lock_timeout: 3000,
  idle_in_transaction_session_timeout: 10_000,
  // Nobody's page takes more than one processor: what two workers read ahead for a page of fifty rows is thrown away.
  options: "-c max_parallel_workers_per_gather=0",
};

// A named statement is read and planned by PostgreSQL once for each connection instead of at every call: half of what a
// page costs there. Only what comes again and again gets a name; what has a list of any length, or whose best plan depends
// on what was typed, is planned anew.
const statementNames = new Map<string, string>();
const statementUses = new Map<string, number>();
const mostStatements = 200;

function nameOfStatement({ sql }: { sql: string }): string {
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  if (statementNames.size >= mostStatements || / LIKE |LIKE \$|&& |(?<!NOT )IN \(\$/.test(sql)) return "";
  const uses = (statementUses.get(sql) ?? 0) + 1;
  if (statementUses.size > 2000) statementUses.clear();
  statementUses.set(sql, uses);
  if (uses < 4) return "";
  const name = `tallydesk_${statementNames.size}`;
  statementNames.set(sql, name);
  return name;
}

const held = globalThis as { tallydeskDatabase?: ReturnType<typeof connect> };

/** The database, one pool for each process. */
export const db: PrismaClient = held.tallydeskDatabase ?? connect();
held.tallydeskDatabase = db;

const unreachableCodes = new Set([
  "P1000",
  "P1001",
  "P1002",
  "P1003",
  "P1008",
  "P1010",
  "P1011",
  "P1017",
  "P2024",
  "P2037",
]);
const unreachableTexts =
  /ECONNREFUSED|too many connections|TooManyConnections|ECONNRESET|EPIPE|ENOTFOUND|Connection terminated|timeout exceeded when trying to connect|Query read timeout|terminating connection|the database system is|server closed the connection|Client has encountered a connection error|not queryable|Unable to start a transaction|57P0[123]/;

/** The database did not answer in time. The digest survives the way to the browser, where messages are withheld. */
export class DatabaseGone extends Error {
  readonly digest = "database-gone";
  override readonly name = "DatabaseGone";
}

/** Whether an error means that the database did not answer, so that nothing is known to be wrong with the request. */
export function isDatabaseGone(error: unknown): boolean {
  if (wasCalledGone(error) || error instanceof Prisma.PrismaClientInitializationError) return true;
  const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : "";
  if (unreachableCodes.has(code)) return true;
  return error instanceof Error && unreachableTexts.test(error.message);
}

// By its digest, not its class: what begins the server and what makes the pages are built apart, each with its own class.
const wasCalledGone = (error: unknown) =>
  error instanceof Error && "digest" in error && error.digest === "database-gone";

// Each of these is said before anything was done, or after all of it was undone: never of a commit that was under way.
const undoneTexts =
  /could not serialize|deadlock detected|lock timeout|40001|40P01|55P03|Unable to start a transaction|timeout exceeded when trying to connect|expired transaction/;

/**
 * Whether an error means that nothing was done because of others: two transactions crossed, or the wait for a lock or for
 * a place in the pool was too long. The work may simply be done again.
 */
export function isWorthRepeating(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034") return true;
  return error instanceof Error && undoneTexts.test(error.message);
}

/** Whether the database answers within a second. */
export async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), 1000);
  });
  const ping = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return await Promise.race([ping, late]).finally(() => clearTimeout(timer));
}

const patienceMs = 3000;

/**
 * Waits for the database, but not for long: a frozen one keeps its connections open and answers nothing, and the page that
 * says so must come within seconds. Whatever it looks like, not answering is thrown as DatabaseGone.
 */
export async function answered<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseGone("no answer in time")), patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    if (!isDatabaseGone(error)) throw error;
    throw wasCalledGone(error) ? error : new DatabaseGone("no answer", { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** The answer, or that the database does not answer: for pages that show the one or the other. */
export async function unlessGone<Value>(work: () => Promise<Value>): Promise<Value | "unavailable"> {
  try {
    return await work();
  } catch (error) {
    if (isDatabaseGone(error)) return "unavailable";
    throw error;
  }
}
