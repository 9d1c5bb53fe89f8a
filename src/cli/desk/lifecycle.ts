import { messageOf } from "../console/plain-error.ts";
import { say } from "../console/report.ts";
import { parentOf } from "./process-list.ts";

/** What a running command must undo before it ends, last begun first. */
export interface Lifecycle {
  /** Adds something to end. */
  beforeEnd(undo: () => Promise<void> | void): void;
  /** Whether the end has begun: children that stop now were asked to. */
  isEnding(): boolean;
  /** Undoes everything and ends the process. */
  end(exitCode: number): Promise<never>;
}

/** Ties a command to Ctrl-C, to being stopped, and to the life of the npm that started it. */
export function beginLifecycle(): Lifecycle {
  const undos: (() => Promise<void> | void)[] = [];
  let ending: Promise<never> | undefined;

  const end = (exitCode: number): Promise<never> => {
    ending ??= (async () => {
      for (const undo of undos.reverse()) {
        try {
          await undo();
        } catch (error) {
          console.error(messageOf(error));
        }
      }
      process.exit(exitCode);
    })();
    return ending;
  };

  for (const [signal, exitCode] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const) {
    // npm passes on what the terminal sends to both of us, so the same signal may come twice.
    process.on(signal, () => {
      if (!ending && process.stdout.isTTY) say("\nStopping…");
      void end(exitCode);
    });
  }
  followParent(() => void end(143));
  return { beforeEnd: (undo) => void undos.push(undo), isEnding: () => ending !== undefined, end };
}

// A killed npm cannot tell us; without it nobody at the console could end us. npm may have put a shell between.
function followParent(end: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid) ?? ""}`;
  const atStart = ancestors();
  setInterval(() => {
    if (ancestors() !== atStart) end();
  }, 1_000).unref();
}
