import { readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PlainError } from "../console/plain-error.ts";

/** The PostgreSQL that is running on a cluster's folder now, by what it wrote there itself. */
function postmasterOf(cluster: string): number | undefined {
  let pid: number;
  try {
    pid = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return undefined;
  }
  return pid > 1 && isPostgres(pid, cluster) ? pid : undefined;
}

/** Ends a PostgreSQL that a killed start left behind, and forgets one that was itself killed. */
export async function endLeftover(cluster: string): Promise<void> {
  const pid = postmasterOf(cluster);
  if (pid === undefined) {
    rmSync(join(cluster, "postmaster.pid"), { force: true });
    return;
  }
  for (const [signal, patienceMs] of [
    ["SIGINT", 10_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 2_000],
  ] as const) {
    process.kill(pid, signal);
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      if (postmasterOf(cluster) === undefined) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  throw new PlainError(`A PostgreSQL that an earlier start left running cannot be ended (process ${pid}).`);
}

// The number may belong to somebody else by now: on Linux the process must be a postgres at home in this very folder.
function isPostgres(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    const state = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.[0];
    return state !== "Z" && readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return process.platform !== "linux";
  }
}
