import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unprivilegedPrefix } from "#cli/database/unprivileged.ts";

/** Where Dovecot's programs lie; undefined on a machine that has none and cannot fetch Debian's. */
export function findDovecot(): string | undefined {
  if (existsSync("/usr/lib/dovecot/imap") && existsSync("/usr/bin/doveconf")) return "/";
  if (!existsSync("/usr/bin/apt-get") || !existsSync("/usr/bin/dpkg")) return undefined;
  const folder = join(tmpdir(), `tallydesk-dovecot-${process.getuid?.() ?? 0}`);
  const root = join(folder, "root");
  if (existsSync(join(root, "usr/lib/dovecot/imap"))) return root;
  // Unpacked, not installed: nothing of the machine changes, and nobody has to be root.
  mkdirSync(folder, { recursive: true });
  const run = (program: string, ...args: string[]) =>
    spawnSync(program, args, { cwd: folder, stdio: "ignore", timeout: 120_000 }).status === 0;
  const download = () => run("apt-get", "-qq", "download", "dovecot-core", "dovecot-imapd");
  if (!download() && !(run("apt-get", "-qq", "update") && download())) return undefined;
  const packages = readdirSync(folder).filter((name) => name.endsWith(".deb"));
  const half = mkdtempSync(join(folder, "half-"));
  if (!packages.every((name) => run("dpkg", "-x", name, half))) return undefined;
  if (!existsSync(root)) renameSync(half, root);
  return root;
}

/** A Dovecot of its own with one mailbox, spoken to over TCP on this machine. */
export interface Dovecot {
  readonly url: string;
  /** Lays a raw message into the mailbox, as a mail server does. */
  put(raw: Buffer): void;
  /** Numbers the folder anew, as after it was restored from a backup. */
  numberAnew(): void;
  cut(): void;
  close(): Promise<void>;
}

/** Starts Dovecot: each connection gets an IMAP program of its own, which takes whoever comes for the mailbox's owner. */
export async function openDovecot(root: string): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), "tallydesk-mailbox-"));
  const mail = join(folder, "home/Maildir");
  for (const name of ["new", "cur", "tmp"]) mkdirSync(join(mail, name), { recursive: true });
  mkdirSync(join(folder, "run"));
  const prefix = unprivilegedPrefix(folder);
  const idWithin = (kind: "-u" | "-g" | "-un" | "-gn") => {
    const [program = "id", ...args] = [...prefix, "id", kind];
    return spawnSync(program, args, { encoding: "utf8" }).stdout.trim();
  };
  const settings = join(folder, "dovecot.conf");
  writeFileSync(
    settings,
    [
      `base_dir = ${folder}/run`,
      `state_dir = ${folder}/run`,
      `log_path = ${folder}/log`,
      `mail_location = maildir:${mail}`,
      `mail_uid = ${idWithin("-u")}`,
      `mail_gid = ${idWithin("-g")}`,
      `default_internal_user = ${idWithin("-un")}`,
      `default_internal_group = ${idWithin("-gn")}`,
      `default_login_user = ${idWithin("-un")}`,
      "first_valid_uid = 0",
      "first_valid_gid = 0",
      "ssl = no",
      "",
    ].join("\n"),
  );

  const talks = new Map<Socket, ChildProcess>();
  const server = createServer((socket) => {
    const [program = "", ...args] = [
      ...prefix,
      join(root, "usr/bin/doveconf"),
      ...["-c", settings, "-f", "service=imap", "-e", join(root, "usr/lib/dovecot/imap")],
    ];
    const child = spawn(program, args, {
      stdio: ["pipe", "pipe", "ignore"],
      env: { ...process.env, HOME: join(folder, "home"), USER: "desk", LD_LIBRARY_PATH: join(root, "usr/lib/dovecot") },
    });
    talks.set(socket, child);
    socket.pipe(child.stdin).on("error", () => {});
    child.stdout.pipe(socket).on("error", () => {});
    socket.on("error", () => {});
    socket.once("close", () => {
      talks.delete(socket);
      child.kill();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const cut = () => {
    for (const socket of talks.keys()) socket.destroy();
  };
  let laid = 0;
  return {
    url: `imap://desk%40tallydesk.example:x@127.0.0.1:${address.port}/INBOX`,
    put: (raw) => {
      const name = `${Date.now()}.M${laid++}.tests`;
      writeFileSync(join(mail, "tmp", name), raw);
      renameSync(join(mail, "tmp", name), join(mail, "new", name));
    },
    numberAnew: () => {
      cut();
      for (const name of readdirSync(mail).filter((entry) => entry.startsWith("dovecot"))) rmSync(join(mail, name));
    },
    cut,
    close: async () => {
      cut();
      server.close();
      await once(server, "close");
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
