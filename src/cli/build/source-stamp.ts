import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../project.ts";

/** A fingerprint of files and folders of the clone: equal when every name and every byte is. */
export function stampOf(paths: string[], ...more: string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) addTo(hash, path);
  for (const text of more) hash.update(`\0${text}`);
  return hash.digest("hex");
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  const full = join(projectFolder, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, `${path}/${name}`);
    return;
  }
  hash.update(`\0${path}\0`).update(readFileSync(full));
}

/** Whether what was made earlier was made from exactly this. */
export function isCurrent(stampPath: string, stamp: string): boolean {
  return existsSync(stampPath) && readFileSync(stampPath, "utf8") === stamp;
}
