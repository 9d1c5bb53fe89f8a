import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf, PlainError } from "./console/plain-error.ts";

/** The secrets of one installation, made once and kept where only its owner can read them. */
export interface Secrets {
  databasePassword: string;
  databaseAdminPassword: string;
  sessionSecret: string;
  actionsKey: string;
  setupCode: string;
}

/** Makes the data folder when it is missing, and refuses one that cannot be written. */
export function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    // Root passes every permission check, also on a file system mounted read-only: only a write tells.
    writeFileSync(join(folder, ".writable"), "");
  } catch (error) {
    const code = codeOf(error);
    throw new PlainError(`The data folder cannot be written: ${folder} (${reasons[code] ?? (code || error)}).`);
  }
}

const reasons: Record<string, string> = {
  EACCES: "it belongs to somebody else",
  EEXIST: "there is a file of that name",
  ENOENT: "it cannot be made there",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the name is a file",
  EROFS: "the disk is read-only",
};

/** The secrets of this data folder; what is missing is made now. */
export function secretsOf(folder: string): Secrets {
  const path = join(folder, "secrets.json");
  const kept: Partial<Secrets> = existsSync(path) ? readKept(path) : {};
  const secrets: Secrets = {
    databasePassword: kept.databasePassword ?? randomBytes(24).toString("hex"),
    databaseAdminPassword: kept.databaseAdminPassword ?? randomBytes(24).toString("hex"),
    sessionSecret: kept.sessionSecret ?? randomBytes(32).toString("base64"),
    actionsKey: kept.actionsKey ?? randomBytes(32).toString("base64"),
    setupCode: kept.setupCode ?? newSetupCode(),
  };
  if (Object.keys(secrets).some((name) => !Object.hasOwn(kept, name))) {
    // Written aside and moved, so that a crash never leaves half a file.
    writeFileSync(`${path}.new`, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return secrets;
}

function readKept(path: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new PlainError(`The secrets of the data folder cannot be read: ${path} (${codeOf(error) || "not JSON"}).`);
  }
}

// Easy to read from a console and to type: no 0/O, 1/I/L; 20 characters of 31 are 99 bits.
function newSetupCode(): string {
  const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  const symbols = Array.from({ length: 20 }, () => {
    for (;;) {
      const byte = randomBytes(1)[0] ?? 255;
      if (byte < letters.length * 8) return letters[byte % letters.length];
    }
  });
  return symbols.join("").replace(/(.{5})(?=.)/g, "$1-");
}
