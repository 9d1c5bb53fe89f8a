import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "#cli/database/free-port.ts";
import { unprivilegedPrefix } from "#cli/database/unprivileged.ts";

const packages = ["pgbouncer", "libevent-2.1-7", "libc-ares2"];

/** Where PgBouncer lies; undefined on a machine that has none and cannot fetch Debian's. */
export function findPgBouncer(): string | undefined {
  if (starts("/")) return "/";
  if (!existsSync("/usr/bin/apt-get") || !existsSync("/usr/bin/dpkg")) return undefined;
  const folder = join(tmpdir(), `tallydesk-pgbouncer-${process.getuid?.() ?? 0}`);
  const root = join(folder, "root");
  if (starts(root)) return root;
  // Unpacked, not installed: nothing of the machine changes, and nobody has to be root.
  mkdirSync(folder, { recursive: true });
  const run = (program: string, ...args: string[]) =>
    spawnSync(program, args, { cwd: folder, stdio: "ignore", timeout: 120_000 }).status === 0;
  const download = () => run("apt-get", "-qq", "download", ...packages);
  if (!download() && !(run("apt-get", "-qq", "update") && download())) return undefined;
  const half = mkdtempSync(join(folder, "half-"));
  const found = readdirSync(folder).filter((name) => name.endsWith(".deb"));
  if (!found.every((name) => run("dpkg", "-x", name, half))) return undefined;
  if (!existsSync(root)) renameSync(half, root);
  return starts(root) ? root : undefined;
}

const program = (root: string) => join(root, "usr/sbin/pgbouncer");
const librariesOf = (root: string) => ({
  LD_LIBRARY_PATH: ["x86_64", "aarch64"].map((kind) => join(root, `usr/lib/${kind}-linux-gnu`)).join(":"),
});
const starts = (root: string) =>
  existsSync(program(root)) &&
  spawnSync(program(root), ["--version"], { env: { ...process.env, ...librariesOf(root) } }).status === 0;

/** A PgBouncer of its own in transaction mode before a PostgreSQL. */
export interface PgBouncer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts PgBouncer with two connections to the database, which its clients take turns with. */
export async function openPgBouncer(root: string, databaseUrl: string): Promise<PgBouncer> {
  const folder = mkdtempSync(join(tmpdir(), "tallydesk-pooler-"));
  const to = new URL(databaseUrl);
  const port = await freePort();
  const password = decodeURIComponent(to.password);
  const settings = [
    "[databases]",
    `* = host=${to.hostname} port=${to.port} user=${to.username} password='${password.replaceAll("'", "''")}'`,
    "[pgbouncer]",
    `listen_addr = 127.0.0.1`,
    `listen_port = ${port}`,
    "unix_socket_dir =",
    "auth_type = any",
    "pool_mode = transaction",
    "default_pool_size = 2",
  ];
  const file = join(folder, "pgbouncer.ini");
  writeFileSync(file, settings.join("\n"));
  const [command = "", ...args] = [...unprivilegedPrefix(folder), program(root), "-q", file];
  const child = spawn(command, args, { stdio: "ignore", env: { ...process.env, ...librariesOf(root) } });
  await untilOpen(port, child);
  const url = Object.assign(new URL(databaseUrl), { host: `127.0.0.1:${port}` });
  return {
    url: url.href,
    close: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilOpen(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await Promise.race([once(socket, "connect"), once(socket, "error")]).then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
    if (child.exitCode !== null) break;
    await pause(25);
  }
  throw new Error("PgBouncer did not open");
}
