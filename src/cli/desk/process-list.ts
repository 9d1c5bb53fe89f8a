import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** How a living process was called, or "" when there is none with that number. */
export function commandLineOf(pid: number): string {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    } catch {
      return "";
    }
  }
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
}

/** The process that started another one, where the system tells without asking a program. */
export function parentOf(pid: number): number | undefined {
  try {
    // The second field is a name that may hold anything, also spaces and brackets: count from its end.
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1]);
  } catch {
    return undefined;
  }
}
