import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PlainError } from "../console/plain-error.ts";
import { tryPort } from "../database/free-port.ts";
import { projectFolder } from "../project.ts";

/** A running server. */
export interface ServerProcess {
  pid: number;
  /** Settles when it ended, with how. */
  ended: Promise<string>;
  /** Lets it finish what it is answering, then ends it. */
  stop(): Promise<void>;
}

/** Where the server listens and with which settings. */
export interface ServerOptions {
  host: string;
  port: number;
  /** How long a request in progress may take to finish when the server is stopped. */
  drainMs: number;
  environment: Record<string, string | undefined>;
  /** The PostgreSQL that the server ends should its starter be killed. */
  databasePid?: number;
  /** Where its log goes; the console unless told otherwise. */
  output?: "inherit" | "ignore" | number;
}

/** Starts the production server from the build, and waits until it answers. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const { host, port, drainMs, environment, output = "inherit" } = options;
  const program = join(projectFolder, "src/cli/server.mjs");
  const child = spawn(
    process.execPath,
    // A page makes much short-lived garbage; with room for it, a tenth of the time goes to answering instead of collecting.
    ["--max-semi-space-size=32", program, host, String(port), String(drainMs), String(options.databasePid ?? 0)],
    {
      cwd: projectFolder,
      // Ctrl-C reaches us alone; we end the server before its database. The channel tells it when we vanish.
      detached: true,
      stdio: ["ignore", output, output, "ipc"],
      env: { ...process.env, ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    },
  );
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
  await untilReady(child, port, ended);
  await untilDatabaseAnswers(host, port);
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended, drainMs) };
}

async function untilReady(child: ChildProcess, port: number, ended: Promise<string>): Promise<void> {
  const word = await Promise.race([
    new Promise<string>((resolve) => child.once("message", (message) => resolve(String(message)))),
    ended,
  ]);
  if (word === "ready") return;
  throw new PlainError(refusalOf(word, port));
}

// The first answer opens the database connections; whoever is told "ready" should not wait for that. It never holds us up for long.
async function untilDatabaseAnswers(host: string, port: number): Promise<void> {
  const address = `http://${host === "0.0.0.0" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host}:${port}/readyz`;
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; await pause(50)) {
    const answer = await fetch(address).catch(() => undefined);
    await answer?.text();
    if (answer?.ok) return;
  }
}

function refusalOf(word: string, port: number): string {
  const [, code] = word.split("refused ");
  return code ? objectionToPort(code, port) : `The server did not start (${word}); its own words are above.`;
}

/** Refuses a port that cannot be opened on this machine's own addresses, before anything slow is begun. */
export async function refuseTakenPort(port: number): Promise<void> {
  for (const host of ["127.0.0.1", "::1"]) {
    const found = await tryPort(port, host);
    if (typeof found === "string" && !isMissingAddress(found)) throw new PlainError(objectionToPort(found, port));
  }
}

function objectionToPort(code: string, port: number): string {
  if (code === "EACCES") return `Port ${port} may only be opened by the administrator: choose another with --port.`;
  if (code !== "EADDRINUSE") return `Port ${port} cannot be opened (${code}).`;
  return `Port ${port} is in use by another program: end it, or choose another port with --port ${port + 1}.`;
}

// Not every machine has the newer loopback address.
const isMissingAddress = (code: string) => code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT";

async function stop(child: ChildProcess, ended: Promise<string>, drainMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), drainMs + 4_000);
  await ended;
  clearTimeout(impatience);
}
