import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";

/** The processes of a bench. */
export interface Measured {
  readonly serverPid: number;
  readonly databasePid: number;
}

/** Milliseconds of processor time that were used so far. */
export interface ProcessorTimes {
  readonly at: number;
  readonly server: number;
  readonly database: number;
  readonly own: number;
  readonly machine: number;
}

/** How much processor time everybody has used up to now; zeros where the system does not tell of single processes. */
export function processorTimes({ serverPid, databasePid }: Measured): ProcessorTimes {
  const { user, system } = process.cpuUsage();
  return {
    at: performance.now(),
    server: timeOf(serverPid),
    database: timeOf(databasePid) + childrenOf(databasePid).reduce((sum, pid) => sum + timeOf(pid), 0),
    own: (user + system) / 1000,
    machine: cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0),
  };
}

/** What a run cost, and how busy others kept the machine meanwhile. */
export interface ProcessorCost {
  /** Milliseconds of processor time for one answer: of the server, and of its database. */
  readonly server: number;
  readonly database: number;
  /** The share of the machine that other programs took, in percent. */
  readonly othersPercent: number;
}

/** The cost of each of so many answers between two moments. */
export function costBetween(before: ProcessorTimes, after: ProcessorTimes, answers: number): ProcessorCost {
  const used = (name: "server" | "database" | "own" | "machine") => Math.max(0, after[name] - before[name]);
  const each = (ms: number) => Math.round((ms / Math.max(1, answers)) * 10) / 10;
  const whole = (after.at - before.at) * availableParallelism();
  const others = used("machine") - used("server") - used("database") - used("own");
  return {
    server: each(used("server")),
    database: each(used("database")),
    othersPercent: whole > 0 ? Math.min(100, Math.max(0, Math.round((others / whole) * 100))) : 0,
  };
}

// Linux counts in hundredths of a second, whatever the machine.
const tickMs = 10;

/** What a process and its children that ended have used; 0 when it is gone or the system does not tell. */
function timeOf(pid: number): number {
  const [, , ...fields] = statOf(pid);
  // Behind the name: state, parent, …, and 11th to 14th user and system time, its own and its ended children's.
  return [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index] ?? 0), 0) * tickMs;
}

function childrenOf(parent: number): number[] {
  try {
    const pids = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    return pids.filter((pid) => Number(statOf(pid)[3]) === parent);
  } catch {
    return [];
  }
}

// The name stands in brackets and may hold anything, also brackets and spaces.
function statOf(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const end = text.lastIndexOf(")");
    return [String(pid), text.slice(text.indexOf("(") + 1, end), ...text.slice(end + 2).split(" ")];
  } catch {
    return [];
  }
}
