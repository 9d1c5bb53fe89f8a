import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf, PlainError } from "../console/plain-error.ts";
import { commandLineOf } from "./process-list.ts";

/** Who runs Tallydesk from a data folder now. */
interface Claim {
  pid: number;
  serverPid?: number;
  address?: string;
}

/** The right to run from a data folder, held by one start at a time. */
export interface DataFolderClaim {
  /** Writes down what runs, for the start after a crash. */
  note(running: { serverPid: number; address: string }): void;
  release(): void;
}

/** Takes a data folder for this process; ends the server that a killed start left behind, and refuses when another start is alive. */
export async function claimDataFolder(folder: string): Promise<DataFolderClaim> {
  const path = join(folder, "running.json");
  const own: Claim = { pid: process.pid };
  for (;;) {
    try {
      writeFileSync(path, JSON.stringify(own), { flag: "wx" });
      break;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const holder = readClaim(path);
    if (holder && isStart(holder.pid)) {
      const where = holder.address ? ` at ${holder.address}` : "";
      throw new PlainError(`Tallydesk already runs from this data folder${where} (process ${holder.pid}).`);
    }
    if (holder?.serverPid) await endServer(holder.serverPid);
    rmSync(path, { force: true });
  }
  return {
    note: (running) => {
      writeFileSync(`${path}.new`, JSON.stringify({ ...own, ...running }));
      renameSync(`${path}.new`, path);
    },
    release: () => rmSync(path, { force: true }),
  };
}

/** Whether somebody runs Tallydesk from a data folder right now. */
export function isRunningFrom(folder: string): boolean {
  const holder = readClaim(join(folder, "running.json"));
  return holder !== undefined && isStart(holder.pid);
}

function readClaim(path: string): Claim | undefined {
  try {
    const claim: Claim = JSON.parse(readFileSync(path, "utf8"));
    return claim.pid > 0 ? claim : undefined;
  } catch {
    return undefined;
  }
}

// A number alone proves nothing: after a crash the system gives it to somebody else.
function isStart(pid: number): boolean {
  return pid !== process.pid && commandLineOf(pid).includes("run.mjs");
}

async function endServer(pid: number): Promise<void> {
  const isServer = () => /server\.mjs|tallydesk on port/.test(commandLineOf(pid));
  for (const [signal, patienceMs] of [
    ["SIGTERM", 6_000],
    ["SIGKILL", 2_000],
  ] as const) {
    if (!isServer()) return;
    process.kill(pid, signal);
    for (const deadline = Date.now() + patienceMs; Date.now() < deadline && isServer(); ) await pause(20);
  }
}
