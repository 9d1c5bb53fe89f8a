// Starts one command of this folder: `node src/cli/run.mjs NAME …`. Before the packages are installed it needs nothing but Node.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensurePackages, objectionToNode } from "./build/installation.mjs";

const folder = dirname(fileURLToPath(import.meta.url));
const [name, ...rest] = process.argv.slice(2);
const command = join(folder, `${name}.ts`);

try {
  const objection = objectionToNode(process.versions.node);
  if (objection) throw Object.assign(new Error(objection), { isPlain: true });
  if (!name || !/^[a-z-]+$/.test(name) || !existsSync(command)) {
    throw Object.assign(new Error(`There is no command "${name ?? ""}".`), { isPlain: true });
  }
  ensurePackages(dirname(dirname(folder)));

  const { register } = await import("tsx/esm/api");
  register();
  process.argv = [process.argv[0], command, ...rest];
  await import(pathToFileURL(command).href);
} catch (error) {
  // A refusal that a person can act on is one line; anything else is a bug and keeps its stack.
  console.error(error?.isPlain ? error.message : error);
  process.exit(1);
}
