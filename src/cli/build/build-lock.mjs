// One process at a time installs, generates or builds in a clone; a lock whose holder died is taken over.
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Waits until nobody else works on this clone's packages or build, and returns how to let go. */
export function holdLock(root, say) {
  const path = join(root, ".build.lock");
  let hasTold = false;
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") {
        throw Object.assign(new Error(`This folder cannot be written: ${root} (${error.code}).`), { isPlain: true });
      }
    }
    const holder = readHolder(path);
    if (holder === undefined || !isAlive(holder)) {
      rmSync(path, { force: true });
      continue;
    }
    if (!hasTold) say(`Waiting for another start of Tallydesk in this folder (process ${holder}) to finish building…`);
    hasTold = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
  }
}

// No build takes this long: the lock of a process whose number was given to another one since.
const longestBuildMs = 15 * 60_000;

function readHolder(path) {
  try {
    const ageMs = Date.now() - statSync(path).mtimeMs;
    const pid = Number(readFileSync(path, "utf8"));
    if (ageMs > longestBuildMs) return undefined;
    // Empty for the instant between creation and writing: somebody is there, look again.
    if (!pid) return ageMs < 2_000 ? process.pid : undefined;
    return pid;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
