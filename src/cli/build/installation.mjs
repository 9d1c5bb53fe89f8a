// What must be true before any package may be imported: a Node that is new enough, and the packages of the lock file.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { holdLock } from "./build-lock.mjs";

/** Why this Node cannot run Tallydesk, or undefined when it can; the same range as "engines" in package.json. */
export function objectionToNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const accepted = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (accepted) return undefined;
  return `Tallydesk needs Node 20.19 or newer (22.12 or newer of 22, or 24 and later); this is Node ${version}.`;
}

/** Installs what the lock file names, unless exactly that was installed before. */
export function ensurePackages(root) {
  if (isInstalled(root)) return;
  const release = holdLock(root, (line) => console.log(line));
  try {
    if (isInstalled(root)) return;
    console.log("Installing the packages of the lock file (about a minute the first time)…");
    const npm = npmCommand();
    const run = spawnSync(npm.file, [...npm.args, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      // Playwright and Prisma would fetch binaries that Tallydesk does not use or finds by itself; NODE_ENV would drop the build tools.
      env: {
        ...process.env,
        NODE_ENV: "",
        PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
        PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
      },
    });
    if (run.status !== 0) {
      throw Object.assign(new Error("The packages could not be installed; npm says why above."), { isPlain: true });
    }
    copyFileSync(join(root, "package-lock.json"), stampOf(root));
  } finally {
    release();
  }
}

function stampOf(root) {
  return join(root, "node_modules", ".tallydesk-lock");
}

function isInstalled(root) {
  const stamp = stampOf(root);
  return existsSync(stamp) && readFileSync(stamp).equals(readFileSync(join(root, "package-lock.json")));
}

// npm names its own script when it starts us; that is the surest way to find the npm that belongs to this Node.
function npmCommand() {
  const own = process.env.npm_execpath;
  return own?.endsWith(".js") ? { file: process.execPath, args: [own] } : { file: "npm", args: [] };
}
