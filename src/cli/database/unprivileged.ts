import { spawnSync } from "node:child_process";
import { chownSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { PlainError } from "../console/plain-error.ts";

/**
 * The words to put before a PostgreSQL program so that it does not run as root, which it refuses.
 * Neither way copies a file or needs the folder to be readable by others, so a clone below /root works too.
 */
export function unprivilegedPrefix(clusterFolder: string): string[] {
  if (process.getuid?.() !== 0) return [];
  const owner = statSync(clusterFolder).uid;
  const namespace = ["unshare", "--user", ...stranger().map((id, at) => `--map-${at ? "group" : "user"}=${id}`), "--"];
  if (owner === 0 && succeeds(namespace)) return namespace;

  // Containers often forbid user namespaces: give root away for good, and keep only the right to walk through folders.
  const [uid, gid] = owner === 0 ? nobody() : [owner, statSync(clusterFolder).gid];
  const drop = [
    "setpriv",
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
    "--",
  ];
  if (succeeds(drop)) {
    give(clusterFolder, uid, gid);
    return drop;
  }
  throw new PlainError(
    "PostgreSQL refuses to run as root, and this machine lets root step down neither with unshare nor with setpriv: " +
      "start Tallydesk as an ordinary user, or set DATABASE_URL.",
  );
}

function succeeds(prefix: string[]): boolean {
  const [program = "", ...args] = prefix;
  return spawnSync(program, [...args, "true"], { stdio: "ignore" }).status === 0;
}

// initdb asks the user database for a name, so the account must be one that exists.
function stranger(): [number, number] {
  for (const line of readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [name, , uid, gid] = line.split(":");
    if (name && name !== "nobody" && Number(uid) > 0) return [Number(uid), Number(gid)];
  }
  return nobody();
}

function nobody(): [number, number] {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [, , uid, gid] = (line ?? "nobody:x:65534:65534").split(":");
  return [Number(uid), Number(gid)];
}

function give(path: string, uid: number, gid: number): void {
  const entry = lstatSync(path);
  if (entry.uid !== uid) chownSync(path, uid, gid);
  if (entry.isDirectory()) for (const name of readdirSync(path)) give(join(path, name), uid, gid);
}
