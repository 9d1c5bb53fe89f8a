import { formatClock } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";

/** A timer as a page shows it: what it had measured when the page was asked for. */
export interface ShownTimer {
  readonly id: string;
  readonly ticketId: string | null;
  readonly number: string | null;
  readonly isRunning: boolean;
  readonly seconds: number;
  /** When that was, in milliseconds. */
  readonly askedAt: number;
  /** When it was paused, in milliseconds; null while it runs. */
  readonly pausedAt: number | null;
  /** From how many seconds on it asks whether its person still works; null: never. */
  readonly asksFrom?: number | null;
  /** What shows when its person last worked, while it asks. */
  readonly evidence?: string;
}

/** Whether a timer that shows these seconds asks. */
export function isAsking({ isRunning, asksFrom = null }: ShownTimer, seconds: number): boolean {
  return isRunning && asksFrom !== null && seconds >= asksFrom;
}

/** Seconds for a running display: "0:23:41". */
export function formatTimer(seconds: number): string {
  const rest = String(seconds % 60).padStart(2, "0");
  return `${formatClock(minutes(Math.floor(seconds / 60)))}:${rest}`;
}
